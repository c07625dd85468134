// Makes the pages quicker to use; everything works without it. Five parts: live answers, suggestions, copying, anchors, folding.
"use strict";

const policy = window.trustedTypes
  ? trustedTypes.createPolicy("ordet", { createHTML: (html) => html })
  : { createHTML: (html) => html };

/** HTML from this very site as a list of nodes; the server has escaped all that isn't its own. */
function parsed(html) {
  const template = document.createElement("template");
  template.innerHTML = policy.createHTML(html);
  return template.content;
}

// Live answers: the same URL, asked for as a fragment.

const form = document.querySelector("form[data-live]");
const place = document.getElementById("resultat");
const status = document.getElementById("status");
let running = null;
let waiting = 0;

/** The form as a URL, without what is empty or as usual. */
function asked() {
  const pairs = [...new FormData(form)].filter(([key, value]) => value.trim() && !(key === "sortering" && value === "bedste"));
  const query = new URLSearchParams(pairs.map(([key, value]) => [key, value.trim()])).toString();
  return form.getAttribute("action") + (query ? `?${query}` : "");
}

/** Where the focus is and what is folded out, to be put back around new content. */
function remembered() {
  const folds = new Map([...place.querySelectorAll("details[data-keep]")].map((one) => [one.dataset.keep, one.open]));
  const focus = document.activeElement;
  return { folds, focus: place.contains(focus) ? { id: focus.id, name: focus.name, value: focus.value, type: focus.type, at: focus.selectionStart } : null };
}

function restored({ folds, focus }) {
  for (const one of place.querySelectorAll("details[data-keep]")) {
    if (folds.has(one.dataset.keep)) one.open = folds.get(one.dataset.keep);
  }
  if (!focus) return;
  const box = focus.type === "checkbox";
  const same = [...place.querySelectorAll("input, select")].find((one) =>
    box ? one.name === focus.name && one.value === focus.value : focus.id && one.id === focus.id);
  if (!same) {
    place.querySelector("h1").tabIndex = -1;
    place.querySelector("h1").focus();
    return;
  }
  if (box) same.closest("details").open = true;
  same.focus({ preventScroll: true });
  if (!box && focus.at !== null && focus.at !== undefined) {
    same.value = focus.value;
    same.setSelectionRange(focus.at, focus.at);
  }
}

// An answer without hits to a half-typed word waits behind the suggestions for it: they say what the word may become.
let suggesting = false;
let held = null;

function release() {
  suggesting = false;
  held?.();
  held = null;
}

async function show(url, history, typed = false) {
  running?.abort();
  held = null;
  running = new AbortController();
  place.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(url, { headers: { "X-Udsnit": "1" }, signal: running.signal });
    if (!answer.ok) throw new Error(String(answer.status));
    const content = parsed(await answer.text());
    const put = () => {
      const kept = remembered();
      place.replaceChildren(content);
      restored(kept);
      const head = place.querySelector("[data-status]");
      status.textContent = head.dataset.status;
      document.title = head.dataset.title;
      if (history === "push") window.history.pushState(null, "", url);
      if (history === "replace") window.history.replaceState(null, "", url);
    };
    if (typed && suggesting && content.querySelector(".nothing")) held = put;
    else put();
    place.removeAttribute("aria-busy");
  } catch (error) {
    if (error.name !== "AbortError") window.location.assign(url);
  }
}

if (form && place) {
  let shown = window.location.pathname + window.location.search;
  let typing = false;
  const update = (history, typed) => {
    clearTimeout(waiting);
    const url = asked();
    if (url === shown) return;
    shown = url;
    show(url, history, typed);
  };
  document.addEventListener("input", (event) => {
    if (event.target.form !== form || event.target.type === "checkbox" || event.target.tagName === "SELECT") return;
    clearTimeout(waiting);
    // One entry in the history for a stretch of typing, however many answers it showed.
    waiting = setTimeout(() => { update(typing ? "replace" : "push", true); typing = true; }, 250);
  });
  document.addEventListener("change", (event) => {
    if (event.target.form !== form || event.target.id === "q") return;
    typing = false;
    update("push");
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    typing = false;
    release();
    update("push");
  });
  place.addEventListener("click", (event) => {
    const link = event.target.closest(".chip, .timeline a, .filters-head a, .views a, .paging a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    typing = false;
    shown = link.getAttribute("href");
    show(shown, "push").then(() => {
      if (link.closest(".paging")) window.scrollTo(0, 0);
      if (!place.contains(document.activeElement)) {
        const heading = place.querySelector("h1");
        heading.tabIndex = -1;
        heading.focus({ preventScroll: true });
      }
    });
  });
  window.addEventListener("popstate", () => {
    const url = window.location.pathname + window.location.search;
    if (url === shown) return; // a link to an anchor
    shown = url;
    form.elements.q.value = new URLSearchParams(window.location.search).get("q") || "";
    show(url, "");
  });
}

// Suggestions: an ARIA combobox on the search field.

const field = document.getElementById("q");
if (field && form) {
  const list = document.createElement("ul");
  list.className = "suggestions";
  list.id = "forslag";
  list.role = "listbox";
  list.setAttribute("aria-label", "Forslag");
  list.hidden = true;
  field.after(list);
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-expanded", "false");
  field.setAttribute("aria-controls", "forslag");
  let at = -1;
  let later = 0;
  let number = 0;

  const close = () => {
    clearTimeout(later);
    number += 1;
    list.hidden = true;
    at = -1;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
    release();
  };
  const choose = (place) => {
    at = place;
    [...list.children].forEach((one, index) => one.setAttribute("aria-selected", String(index === at)));
    if (at < 0) field.removeAttribute("aria-activedescendant");
    else {
      field.setAttribute("aria-activedescendant", list.children[at].id);
      list.children[at].scrollIntoView({ block: "nearest" });
    }
  };
  const open = async () => {
    const typed = field.value.trim();
    const mine = (number += 1);
    if (typed.length < 2) return close();
    const answer = await fetch(`/forslag?q=${encodeURIComponent(typed)}`);
    if (mine !== number) return undefined;
    if (!answer.ok || document.activeElement !== field) return close();
    const [, words, kinds, urls] = await answer.json();
    list.replaceChildren(...words.map((word, index) => {
      const one = document.createElement("li");
      const kind = document.createElement("span");
      one.role = "option";
      one.id = `forslag-${index}`;
      one.dataset.url = new URL(urls[index]).pathname + new URL(urls[index]).search;
      one.setAttribute("aria-selected", "false");
      kind.className = "quiet";
      kind.textContent = kinds[index];
      one.append(document.createTextNode(word), kind);
      return one;
    }));
    if (!words.length) return close();
    list.hidden = false;
    field.setAttribute("aria-expanded", "true");
    choose(-1);
    return undefined;
  };
  field.addEventListener("input", () => { suggesting = true; clearTimeout(later); later = setTimeout(open, 150); });
  field.addEventListener("blur", () => setTimeout(close, 100));
  field.addEventListener("keydown", (event) => {
    const last = list.children.length - 1;
    if (event.key === "ArrowDown" && list.hidden) { event.preventDefault(); open(); return; }
    if (list.hidden) return;
    if (event.key === "ArrowDown") { event.preventDefault(); choose(at >= last ? -1 : at + 1); }
    if (event.key === "ArrowUp") { event.preventDefault(); choose(at < 0 ? last : at - 1); }
    if (event.key === "Escape") { event.preventDefault(); close(); }
    if (event.key === "Enter" && at >= 0) { event.preventDefault(); window.location.assign(list.children[at].dataset.url); }
    else if (event.key === "Enter" || event.key === "Tab") close();
  });
  list.addEventListener("mousedown", (event) => {
    const one = event.target.closest("li");
    event.preventDefault();
    if (one) window.location.assign(one.dataset.url);
  });
}

// Copying a citation.

for (const button of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    const said = document.getElementById("kopieret");
    try {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
      said.textContent = "Kopieret";
    } catch {
      said.textContent = "Kunne ikke kopieres. Markér teksten i stedet.";
    }
  });
}

// An address with the anchor of an item or a statement that another stretch of a long meeting shows leads on to it.

const named = (anchor) => {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return ""; // no letters, as in "#%"
  }
};
const wanted = named(window.location.hash.slice(1));
const entry = wanted && document.getElementById(wanted);
const elsewhere = entry ? entry.matches(".agenda li") && entry.querySelector("a") : wanted && document.querySelector("[data-whole]");
if (elsewhere) window.location.replace(`${elsewhere.href.split("#")[0]}#${encodeURIComponent(wanted)}`);

// Filters and agenda stand open beside the text where there is room. The style sheet shows them there in any case;
// opened in earnest they are so for assistive technology as well.

const wide = window.matchMedia("(min-width: 62em)");
const unfold = () => document.querySelectorAll(".drawer").forEach((one) => { one.open = wide.matches; });
if (wide.matches) unfold();
wide.addEventListener("change", unfold);
