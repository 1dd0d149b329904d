#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""bench.py PROGRAM CORPUS: see scripts/bench.sh."""
import json
import pathlib
import resource
import statistics
import subprocess
import sys
import tempfile
import time

RUNS = 5


def seconds(command, before=lambda: None, **more):
    taken = []
    for _ in range(RUNS):
        before()
        began = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **more)
        taken.append(time.perf_counter() - began)
    return statistics.median(taken)


def main():
    program, corpus = str(pathlib.Path(sys.argv[1]).resolve()), sys.argv[2]
    with tempfile.TemporaryDirectory() as folder:
        db = f"{folder}/db"
        clear = lambda: subprocess.run(["rm", "-rf", db])
        base = seconds(["bash", "-c", f"find {corpus} -type f -print0 | xargs -0 cat | sha256sum"])
        rows = [("read and hash the files (the measure)", base)]
        rows.append(("index from nothing", seconds([program, "index", corpus, "--db", db], clear)))
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
        rows.append(("index again, nothing changed", seconds([program, "index", corpus, "--db", db])))
        rows.append(("search, one process", seconds([program, "search", "how long is my data kept", "--db", db])))
        queries = pathlib.Path(folder) / "q.jsonl"
        words = ["cookies", "მონაცემების შენახვის ვადა", "monatsemebis shenakhva", "who can I complain to", "quqi failebi"]
        queries.write_text("".join(json.dumps({"qid": str(i), "query": words[i % 5]}) + "\n" for i in range(200)), encoding="utf-8")
        batch = seconds([program, "batch", str(queries), "--db", db])
        rows.append(("batch, a query (of 200)", batch / 200))
        for name, taken in rows:
            print(f"{name:<40} {taken * 1000:9.1f} ms  {taken / base:8.2f} x")
        print(f"{'peak memory of any of these':<40} {peak:9d} MiB")


if __name__ == "__main__":
    main()
