"""Which given names are women's and which are men's, so that "hun" is never a man nor "han" a woman."""

from __future__ import annotations

from typing import Literal

from indexer.people import given_names_elsewhere as elsewhere
from indexer.people.given_names import GIVEN_NAMES
from indexer.text.wordlist import wordlist

Sex = Literal["woman", "man"]

WOMEN = elsewhere.WOMEN | wordlist(
    """
    agnes agnete alberte alexandra alice alma amalie amanda andrea ane anette ann anna annalise anne annelise
    annemarie annemette annette annika anni anny asta astrid bente berit bertha bettina birgit birgitte birthe birte
    bitten bodil britt britta camilla carina carla caroline cathrine cecilie celina charlotte christa christel
    christina christine clara conni connie dagmar dagny daniella ditte dorit dorte dorthe dorthea ebba edith elin
    elisa elisabeth elise ellen elna else elsebeth elvira emilie emily emma erika esther eva freja frederikke gerda
    gitte grete grethe gudrun gunhild gurli hanna hannah hanne heidi helen helena helene helga helle henny henriette
    hilda ida ilse inga inge ingeborg ingelise inger ingerlise ingrid irene iris isabel isabella jacqueline jane
    janne jannie jasmin jeanette jeanne jessica jette johanne jonna josefine josephine julia julie jytte karen karin
    karina karla karoline katharina kate kathrine katja katrine kira kirsten kirstine klara kristina kristine laura
    lea lena lene lilian lillian lilly lily line linea linda lis lisa lisbet lisbeth lise liselotte liv liva lizzi
    lone lotte louise luna lydia lykke magda maja majbrit majbritt malene malou maria mariann marianne marie marlene
    martha marta mary mathilde matilde maya mei mette mia michala michelle mie mille milla mina minna mona monica
    monika nadia nana nanna natasja nicole nina nora ofelia olga olivia pauline pernille petra pia regitze rikke rita
    rosa rosita ruth sabina sabrina sally sandra sanne sara sarah selma sidsel signe sigrid silje simone sine siri
    sisse siv sofia sofie solvej solveig sonja sophia sophie stine susan susanne susie suzanne tanja tenna teresa
    terese therese theresa thea thyra tilde tina tine tora tove trine ulla ulrikke ursula vera vibeke vibe victoria
    viktoria vilma viola vita vivi vivian winnie yasmin yvonne yrsa zenia zeynep fatima amina ayse daniela ellis elsa
    ester fie gry grith gunvor hedvig kamilla karen-margrethe kasia katarina katrin kristin lærke louisa merete
    merethe nadja naja nete oda oline ragnhild randi rebecca rebekka sanni silvia søs tabita tatiana
    tilda torunn vanessa vigga vibekke karna dyveke aleksandra æmilie vivien benedikte benedicte annegrethe
    anngrethe annmarie lissi lizzie majken maiken margit margot margrethe margrete maren marietta marina mariane
    mariam melanie melissa mercedes metha mikaela mira miriam molly monique nelly ninna åse aase evy hilde
    siw sys ása
    """
)
EITHER = elsewhere.EITHER | wordlist("alex chris joan kim maj mai may mikala mischa nicki nicky robin toni")


def sex(name: str) -> Sex | None:
    """The sex that a person's first name tells; None of names that tell none, and of roles and organisations."""
    given = name.split(" ", 1)[0].lower()
    if given in EITHER or " " not in name:
        return None
    first = given.partition("-")[0]
    if given in WOMEN or first in WOMEN:
        return "woman"
    return "man" if given in GIVEN_NAMES or first in GIVEN_NAMES else None
