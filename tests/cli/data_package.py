#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the tables of a report back as other programs would: CSV, JSON, JSON Schema, data package and archive say the same.

    data_package.py PROGRAM [CORPUS]      default: the sample

Needs Debian's python3-jsonschema; without it ends with 77, skipped.
"""
import csv
import hashlib
import io
import json
import pathlib
import subprocess
import sys
import tempfile
import zipfile

try:
    import jsonschema
except ImportError:
    print("skipped: python3-jsonschema is not installed")
    sys.exit(77)

SAMPLE = pathlib.Path(__file__).resolve().parents[2] / "corpus" / "sample"
BESIDE = {"datapackage.json", "punkti-data.zip", "quotations.json"}  # what the package does not describe
WOULD_RUN = tuple("=+-@\t\r\n\0＝＋－＠")
SKIPPED = " \"'\u00a0\ufeff\u200b‘’“”"


def undefused(text):
    """The text before the apostrophe that keeps a spreadsheet from running it."""
    return text[1:] if text.startswith("'") and text.lstrip(SKIPPED).startswith(WOULD_RUN) else text


def value_of(cell, field):
    if field["type"] == "string":
        return undefused(cell)
    if cell == "":
        return None
    return {"integer": int, "number": float, "boolean": lambda word: {"true": True, "false": False}[word]}[field["type"]](cell)


def records_of_csv(data, resource):
    assert data.startswith(b"\xef\xbb\xbf"), "spreadsheets know UTF-8 by its mark"
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))
    fields = resource["schema"]["fields"]
    assert rows[0] == [field["name"] for field in fields], resource["path"]
    assert all(not cell.lstrip(SKIPPED).startswith(WOULD_RUN) or cell.startswith("'") for row in rows for cell in row)
    return [{field["name"]: value_of(cell, field) for cell, field in zip(row, fields, strict=True)} for row in rows[1:]]


def check_bytes(folder, resource):
    data = (folder / resource["path"]).read_bytes()
    assert len(data) == resource["bytes"], resource["path"]
    assert "sha256:" + hashlib.sha256(data).hexdigest() == resource["hash"], resource["path"]
    return data


def check_constraints(resource, records):
    for field in resource["schema"]["fields"]:
        constraints = field.get("constraints", {})
        values = [record[field["name"]] for record in records]
        where = f"{resource['path']}, {field['name']}"
        assert not constraints.get("required") or all(value not in ("", None) for value in values), where
        assert not constraints.get("unique") or len(set(values)) == len(values), where
        assert "enum" not in constraints or set(values) <= set(constraints["enum"]), where


def values_of(record, columns):
    return tuple(record[column] for column in columns)


def check_keys(tables):
    for resource, records in tables.values():
        key = resource["schema"].get("primaryKey")
        if key:
            assert len({values_of(record, key) for record in records}) == len(records), f"{resource['path']}: {key} name no row"
        for foreign in resource["schema"].get("foreignKeys", []):
            other, there = tables[foreign["reference"]["resource"]]
            assert foreign["reference"]["fields"] == other["schema"]["primaryKey"]
            known = {values_of(record, foreign["reference"]["fields"]) for record in there}
            for record in records:
                values = values_of(record, foreign["fields"])
                assert values[0] == "" or values in known, f"{resource['path']}: {values} stands in no row of {other['path']}"


def check_archive(folder, resources):
    with zipfile.ZipFile(folder / "punkti-data.zip") as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        assert names == ["datapackage.json"] + [resource["path"] for resource in resources], names
        for entry in archive.infolist():
            assert archive.read(entry) == (folder / entry.filename).read_bytes(), entry.filename
            assert entry.date_time == (1980, 1, 1, 0, 0, 0), entry.filename


def check(folder):
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    resources = package["resources"]
    files = {resource["path"]: check_bytes(folder, resource) for resource in resources}
    assert set(files) | BESIDE == {file.name for file in folder.iterdir()}
    tables = {}
    for resource in resources:
        if resource["format"] != "csv":
            continue
        name = resource["path"].removesuffix(".csv")
        records, schema = json.loads(files[name + ".json"]), json.loads(files[name + ".schema.json"])
        jsonschema.Draft202012Validator.check_schema(schema)
        jsonschema.Draft202012Validator(schema).validate(records)
        assert records_of_csv(files[resource["path"]], resource) == records, f"{name}: CSV and JSON differ"
        check_constraints(resource, records)
        tables[resource["name"]] = (resource, records)
    check_keys(tables)
    check_archive(folder, resources)
    return {name: len(records) for name, (_, records) in tables.items()}


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    corpus = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else SAMPLE
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([program, "index", corpus, "--db", f"{folder}/db"], stderr=subprocess.DEVNULL)
        subprocess.run([program, "report", "--db", f"{folder}/db", "--out", f"{folder}/report", "--date", "2026-03-01"], check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        rows = check(pathlib.Path(folder) / "report" / "data")
    assert all(rows.values()), f"a table without rows: {rows}"
    print(f"{len(rows)} tables agree with their schemas, keys and archive: {rows}")


if __name__ == "__main__":
    main()
