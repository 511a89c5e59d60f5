#!/usr/bin/env python3
"""A translation keeps every %1 and %n of its source, has all plural forms, and no second mnemonic."""

import re
import sys
import unittest
import xml.etree.ElementTree as ET
from collections import Counter
from pathlib import Path

PLACE = re.compile(r"%L?(\d|n)")
FORMS = {"en": 2, "de": 2}


def places(text):
    return Counter(PLACE.findall(text or ""))


def faults(message, forms):
    """What is wrong with one <message>, in words."""
    source, target = message.findtext("source"), message.find("translation")
    if target is None or target.get("type") in ("unfinished", "vanished", "obsolete"):
        return
    plural = message.get("numerus") == "yes"
    texts = [form.text or "" for form in target.iter("numerusform")] if plural else [target.text or ""]
    if plural and len(texts) != forms:
        yield f"{len(texts)} plural forms instead of {forms}"
    for text in texts:
        # "one message" may do without the number
        missing = places(source) - places(text) - (Counter("n") if plural else Counter())
        added = places(text) - places(source)
        if missing or added:
            yield f"the places {sorted(places(source))} became {sorted(places(text))} in “{text}”"
        if len(re.findall(r"&\w", text)) > 1:
            yield f"more than one mnemonic in “{text}”"
        if plural and "(s)" in text:
            yield f"“(s)” is for the source; write the plural out in “{text}”"
        if not text.strip():
            yield "finished, but empty"


def check(root, language):
    for message in root.iter("message"):
        for fault in faults(message, FORMS.get(language, 1)):
            yield f"{language}: “{message.findtext('source')}”: {fault}"


class SelfTest(unittest.TestCase):
    def faults(self, source, *texts, plural=False):
        inner = "".join(f"<numerusform>{t}</numerusform>" for t in texts) if plural else texts[0]
        numerus = " numerus='yes'" if plural else ""
        return list(faults(ET.fromstring(
            f"<message{numerus}><source>{source}</source>"
            f"<translation>{inner}</translation></message>"), 2))

    def test_good(self):
        self.assertEqual(self.faults("Send to %1", "An %1 senden"), [])
        self.assertEqual(self.faults("%n message(s)", "eine Nachricht", "%n Nachrichten", plural=True), [])

    def test_bad(self):
        self.assertEqual(len(self.faults("Send to %1", "Senden")), 1)
        self.assertEqual(len(self.faults("%n part(s)", "%n part(s)", "%n parts", plural=True)), 1)
        self.assertEqual(len(self.faults("Send", "An %1 senden")), 1)
        self.assertEqual(len(self.faults("%n message(s)", "%n Nachrichten", plural=True)), 1)
        self.assertEqual(len(self.faults("Send", "&amp;Jetzt &amp;senden")), 1)


def main():
    if not unittest.TextTestRunner(verbosity=0).run(unittest.defaultTestLoader.loadTestsFromTestCase(SelfTest)).wasSuccessful():
        return 1
    files = sorted(Path(sys.argv[1]).glob("cordboard_*.ts"))
    found = [fault for file in files for fault in check(ET.parse(file).getroot(), file.stem.split("_", 1)[1])]
    print(*found, sep="\n", file=sys.stderr)
    print(f"{len(files)} files read, {len(found)} problems")
    return 1 if found or not files else 0


if __name__ == "__main__":
    sys.exit(main())
