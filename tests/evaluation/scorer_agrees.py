#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""`eval` gives the figures of the scorer that comes with the judged data, to four decimals: for what `batch` answers, and for
made-up hit lists with long hits, copies, repeats and misses. Skipped (status 77) where the data is not there.

    scorer_agrees.py PROGRAM
"""
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SHARED = pathlib.Path(os.environ.get("PUNKTI_SHARED", ROOT.parent / "shared"))
QUERIES = SHARED / "gold/search/queries.dev.jsonl"
MEASURES = ("ndcg", "recall", "s1", "s1g2", "mrr", "r4k")


def scored(results, folder):
    """The scorer's own figures: means by part, and a row for each query."""
    words = [str(SHARED / "gold/search/score.py"), str(results), "--boot", "0", "--json", f"{folder}/s.json", "--per-query", f"{folder}/pq.tsv"]
    subprocess.run([sys.executable, *words], check=True, stdout=subprocess.DEVNULL)
    header, *rows = [line.split("\t") for line in pathlib.Path(folder, "pq.tsv").read_text(encoding="utf-8").splitlines()]
    return json.loads(pathlib.Path(folder, "s.json").read_text()), {row[0]: dict(zip(header, row)) for row in rows}


def made_up_results(seed):
    """Hits around the judged quotes: whole, in part, too long, twice, and elsewhere."""
    dice = random.Random(seed)
    texts = {file.name: file.read_bytes() for file in (SHARED / "seeds").rglob("*") if file.suffix in (".txt", ".md")}
    for line in QUERIES.read_text(encoding="utf-8").splitlines():
        query = json.loads(line)
        hits = []
        for _ in range(dice.randint(0, 14)):
            doc = dice.choice(sorted(texts))
            begin, end = sorted(dice.sample(range(len(texts[doc])), 2))
            end = min(end, begin + dice.choice((60, 400, 3000, 3001, 5000)))
            if query["relevant"] and dice.random() < 0.8:
                passage = dice.choice(query["relevant"])
                doc, at = passage["doc"], texts[passage["doc"]].find(passage["quote"].encode())
                begin = min(max(0, at + dice.choice((0, 0, -50, 30, 200, -1500))), len(texts[doc]) - 1)
                end = min(len(texts[doc]), begin + dice.choice((40, 150, 600, 2000, 3000, 3001)))
            hits.append({"source": doc, "begin": begin, "end": end})
            if dice.random() < 0.2:
                hits.append(hits[-1])
        yield json.dumps({"qid": query["qid"], "hits": hits})


def compare(name, faults, ours, theirs):
    if round(abs(ours - theirs), 6) > 0.00005:
        faults.append(f"{name}: {ours} and not {theirs}")


def check_answers(punkti, folder, faults):
    results = pathlib.Path(folder, "batch.jsonl")
    results.write_bytes(punkti("batch", QUERIES))
    means, rows = scored(results, folder)
    records = json.loads(punkti("eval", QUERIES, "--format", "json"))
    parts = {(r["part"], r["form"], r["over"]): r for r in records if r["kind"] == "part"}
    wanted = {("all", "", "queries"): means["all"], ("all", "", "intents"): means["intents"], ("same", "", "queries"): means["same"],
              ("cross", "", "queries"): means["cross"], **{("all", form, "queries"): value for form, value in means["form"].items()}}
    for key, value in wanted.items():
        for measure in MEASURES:
            compare(f"{key} {measure}", faults, parts[key][measure], value[measure])
    empty = next(r for r in records if r["kind"] == "nothing-relevant")
    compare("nothing relevant", faults, empty["mean_hits"], means["empty_mean_hits"])
    queries = {r["qid"]: r for r in records if r["kind"] == "query" and r["ndcg"] is not None}
    assert queries.keys() == rows.keys()
    for qid, row in rows.items():
        for measure in (*MEASURES, "ndcg_same", "ndcg_cross"):
            assert (row[measure] == "") == (queries[qid][measure] is None), (qid, measure)
            if row[measure] and abs(float(row[measure]) - queries[qid][measure]) > 0.000051:  # theirs has four decimals
                faults.append(f"{qid} {measure}: {queries[qid][measure]} and not {row[measure]}")
    return len(rows)


def check_made_up(punkti, folder, faults, seed):
    results = pathlib.Path(folder, "made-up.jsonl")
    results.write_text("\n".join(made_up_results(seed)) + "\n", encoding="utf-8")
    means, _ = scored(results, folder)
    records = json.loads(punkti("eval", QUERIES, "--compare", results, "--format", "json"))
    for change in (r for r in records if r["kind"] == "change"):
        compare(f"made up {seed}: {change['part']} {change['measure']}", faults, change["before"], means[change["part"]][change["measure"]])


def main():
    if not QUERIES.is_file():
        print(f"skipped: {QUERIES} is not there")
        return 77
    program = pathlib.Path(sys.argv[1]).resolve()
    faults = []
    with tempfile.TemporaryDirectory() as folder:

        def punkti(*words):
            return subprocess.run([program, *map(str, words), "--db", f"{folder}/db"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True).stdout

        punkti("index", SHARED / "seeds")
        count = check_answers(punkti, folder, faults)
        for seed in range(8):
            check_made_up(punkti, folder, faults, seed)
    print("\n".join(faults) if faults else f"the same figures for {count} queries and 8 made-up runs")
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())
