"""Long lists are shown a part at a time."""

from webui.parts import AT_ONCE, in_parts


def parts(names, chosen=""):
    return in_parts(names, lambda name: name[0], chosen, "/personer", "bogstav", [("q", "x")])


def test_a_short_list_is_shown_whole():
    assert parts(["Anna", "Anton", "Bo"]).shown == (("A", ("Anna", "Anton")), ("B", ("Bo",)))


def test_of_a_long_list_the_first_part_is_shown_with_the_way_to_the_others():
    found = parts(["A"] * AT_ONCE + ["B"])
    assert [name for name, _ in found.shown] == ["A"]
    assert found.choices == (("A", AT_ONCE, "/personer?q=x&bogstav=A"), ("B", 1, "/personer?q=x&bogstav=B"))


def test_the_part_asked_for_is_shown():
    assert parts(["A"] * AT_ONCE + ["B"], "B").shown == (("B", ("B",)),)


def test_a_part_that_is_too_long_goes_on_in_others():
    found = parts(["A"] * (2 * AT_ONCE + 1), "A (3)")
    assert [(name, count) for name, count, _ in found.choices] == [("A", AT_ONCE), ("A (2)", AT_ONCE), ("A (3)", 1)]
    assert found.shown == (("A (3)", ("A",)),)
