"""Recognise what electronic signing leaves in a document: certificates, document keys and the signers' numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from indexer.document import Line

_KEY = re.compile(
    r"\s*(?:penneo (?:dokumentnøgle|document key)|(?:visma )?addo(?: sign)?(?:-id| id| identifikationsnummer)"
    r"|dokument(?:-?id|nøgle)|transaktions-?id|transaktion)\s*:?\s*[0-9A-Za-z-]{10,}\s*",
    re.I,
)
_SIGNS = tuple(
    re.compile(sign, re.I)
    for sign in (
        r"\b(?:underskrevet|signeret)\s+(?:digitalt|elektronisk)\s+(?:via|med|ved brug af|af nedenstående)\b",
        r"\bunderskrifterne i dette dokument er juridisk bindende",
        r"\bmed min underskrift bekræfter jeg indholdet",
        r"\bsigneringsbevis|\bkryptografisk",
        r"\bunderskriver(?:ne|nes)\b.{0,40}\b(?:identitet|registreret)",
        r"\b(?:penneo|addosign|scrive|getaccept|esignatur|docusign|adobe sign|dokobit)\.(?:com|dk|eu)\b",
        r"\b(?:penneo|visma addo|addo sign|scrive|getaccept|docusign)\b",
        r"^\s*serienummer:\s*\S+",
        r"\b(?:CVR:\d{8}-(?:RID|UID):|PID:\d{4}-\d{4}-)\S*",
        r"^\s*IP(?:-adresse)?:\s*(?:\d{1,3}\.){3}\S+",
        r"^\s*(?:ID|UUID)\s*:\s*[0-9a-f-]{30,}",
        r"^\s*\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:Z| UTC.*)?\s*$",
        r"\b(?:med|via|ved brug af)\s+(?:NemID|MitID)\b|^\s*(?:NemID|MitID)(?: Erhverv)?\s*$",
        r"\bdigitally signed\b|\bsigning certificate\b|\bunderskriftscertifikat\b",
        r"\btidsstemplet\b|\bhashværdi\b",
    )
)
_HINT = re.compile(  # one of these words is on every certificate; looking for one pattern first is faster
    r"underskr|signe|signing|penneo|serienummer|esign|addo|scrive|docusign|certifik|tidsstempl", re.I
)
_ENOUGH = 3  # kinds of signs that make a page a certificate
_SHARE = 0.2  # of its lines that show a sign, so that minutes that speak of signing aren't taken for a certificate
_MOST_STARTS = 20  # lines that are tried as the first of a certificate
MOST_SIGNERS = 60  # lines at the end that a page for signatures may take
_SIGNATURE_PAGE = re.compile(r"(?:underskriftsside|underskrifter|underskriftsblad|underskriftsark)\W*", re.I)
_STARTS = re.compile(r"\bunderskrevet (?:digitalt|elektronisk) (?:via|med|af)\b|\bunderskriftscertifikat\b", re.I)


def signature_page(lines: Sequence[Line]) -> set[int]:
    """Rule ``signature-page``: the lines from "Underskriftsside" to the end, where nothing but names stands there."""
    worded = [line for line in lines[-MOST_SIGNERS:] if line.text.strip()]
    for place, line in enumerate(worded):
        if len(line.text) < 60 and _SIGNATURE_PAGE.fullmatch(line.text.strip()):
            behind = worded[place + 1 :]
            short = all(len(one.text.strip()) <= 60 and one.text.strip()[-1] not in ".!?" for one in behind)
            return {one.number for one in (line, *behind)} if short else set()
    return set()


def document_keys(lines: Sequence[Line]) -> set[int]:
    """Rule ``document-key``: numbers of the lines that hold nothing but the key a signing service stamps on pages."""
    return {line.number for line in lines if len(line.text) < 200 and _KEY.fullmatch(line.text)}


def certificate_pages(pages: Sequence[Sequence[Line]]) -> set[int]:
    """Rule ``certificate``: numbers of all lines of the pages that are a certificate of signing."""
    return {line.number for page in pages if is_certificate(page) for line in page}


def certificate_end(lines: Sequence[Line]) -> set[int]:
    """Rule ``certificate``: the same where there are no pages: from the line that opens the certificate onwards."""
    behind = "\n".join(line.text for line in lines[len(lines) // 2 :]).lower()
    if "underskrevet" not in behind and "underskriftscertifikat" not in behind:
        return set()
    starts = (index for index in range(len(lines) // 2, len(lines)) if _STARTS.search(lines[index].text[:500]))
    for index in islice(starts, _MOST_STARTS):
        if is_certificate(lines[index:]):
            return {line.number for line in lines[index:]}
    return set()


def is_certificate(lines: Sequence[Line]) -> bool:
    """Whether these lines are a certificate of signing: several kinds of its signs, on many of the lines."""
    worded = [line.text[:500] for line in lines if line.text.strip()]
    if not _HINT.search("\n".join(worded)):
        return False
    shown = [{number for number, sign in enumerate(_SIGNS) if sign.search(text)} for text in worded]
    kinds = set[int]().union(*shown)
    return len(kinds) >= _ENOUGH and sum(bool(signs) for signs in shown) >= _SHARE * len(worded)
