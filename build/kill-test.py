#!/usr/bin/env python3
"""Kills the portal and looks whether anything was lost.

  build/kill-test.py start N   kill -9 of the running portal, N times; after each the next start must answer a
                               search with as many items as before
  build/kill-test.py import N  kill -9 during an import at N random moments. An import that was killed is started again
                               until one ends; after at most ten kills it is let end. Then `verify` must print nothing
                               and importing once more must change nothing; at the end a search must find exactly as
                               many items and texts as the library has

Needs portal/target/portal.jar (mvn -DskipTests package) and a JDK 25 in JAVA_HOME. Works in a temporary folder, on the
port in PORT (8190), with the random numbers of SEED.
"""
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
JAR = os.path.join(ROOT, "portal", "target", "portal.jar")
JAVA = os.path.join(os.environ["JAVA_HOME"], "bin", "java") if "JAVA_HOME" in os.environ else "java"
PORT = os.environ.get("PORT", "8190")
SEED = int(os.environ.get("SEED", "20261124"))
PATIENCE = 120
ITEMS = 6000
FILES = 300
KILLS_A_ROUND = 10
LATEST = 9


def portal(data, *arguments, out=subprocess.DEVNULL):
    return subprocess.Popen(
        [JAVA, "-XX:TieredStopAtLevel=1", "-jar", JAR, *arguments, "--saberes.data=" + data],
        stdout=out, stderr=subprocess.STDOUT, text=True)


def command(data, *arguments):
    process = portal(data, *arguments, out=subprocess.PIPE)
    printed, _ = process.communicate()
    return process.returncode, printed.strip()


def found(query=""):
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{PORT}/api/v1/search?size=0&q={query}", timeout=5) as answer:
            return json.load(answer)["total"]
    except OSError:
        return None


def wait(process, enough):
    """Seconds until the portal's answer is enough."""
    start = time.time()
    while time.time() - start < PATIENCE:
        if process.poll() is not None:
            raise SystemExit(f"the portal ended by itself with {process.returncode}")
        if enough():
            return time.time() - start
        time.sleep(0.2)
    raise SystemExit(f"not within {PATIENCE} s; it finds {found()} items")


def start_test(count, data):
    process = portal(data, f"--server.port={PORT}", "--saberes.demo=true")
    settled = [0, 0]

    def same_for_a_while():
        now = found()
        settled[1] = settled[1] + 1 if now and now == settled[0] else 0
        settled[0] = now
        return settled[1] >= 15

    wait(process, same_for_a_while)
    items = settled[0]
    times = []
    for _ in range(count):
        process.send_signal(signal.SIGKILL)
        process.wait()
        process = portal(data, f"--server.port={PORT}", "--saberes.demo=true")
        times.append(wait(process, lambda: found() == items))
    process.send_signal(signal.SIGTERM)
    process.wait()
    times.sort()
    print(f"{count} of {count} starts after kill -9 answered with all {items} items;"
          f" seconds: median {times[len(times) // 2]:.1f}, worst {times[-1]:.1f}")


def library(folder):
    os.makedirs(os.path.join(folder, "files"))
    with open(os.path.join(folder, "manifest.jsonl"), "w", encoding="utf-8") as manifest:
        for n in range(ITEMS):
            record = {"externalId": f"k-{n}", "type": "material-tecnico", "title": f"Material {n}",
                      "summary": "Prueba de interrupciones.", "body": f"Cuerpo del material **{n}**.",
                      "language": "es", "authors": [f"Autora {n % 50}"], "provinces": ["01"],
                      "access": "public", "status": "published"}
            if n % (ITEMS // FILES) == 0:
                name = f"files/{n}.txt"
                with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
                    file.write(f"Texto del archivo {n}. " * 50)
                record["files"] = [{"path": name, "title": "Archivo"}]
            manifest.write(json.dumps(record, ensure_ascii=False) + "\n")


def finish(folder, data):
    """Lets the import end and checks that nothing is missing, double or different."""
    code, printed = command(data, "import", folder)
    if code != 0:
        raise SystemExit("the import could not be finished: " + printed)
    code, printed = command(data, "verify")
    if code != 0 or printed:
        raise SystemExit("verify found: " + printed)
    code, printed = command(data, "import", folder)
    unchanged = f"sin cambios {ITEMS:,}".replace(",", ".")
    if code != 0 or unchanged not in printed:
        raise SystemExit("importing again changed something: " + printed)


def import_test(count, data):
    folder = os.path.join(os.path.dirname(data), "library")
    library(folder)
    begin = time.time()
    command(data, "import", folder)
    latest = min(LATEST, 0.8 * (time.time() - begin))
    moments = random.Random(SEED)
    killed = rounds = 0
    while killed < count:
        shutil.rmtree(data)
        for _ in range(min(KILLS_A_ROUND, count - killed)):
            process = portal(data, "import", folder)
            try:
                process.wait(moments.uniform(0.3, latest))
                break
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGKILL)
                process.wait()
                killed += 1
        finish(folder, data)
        rounds += 1
        print(f"{killed} kills, {rounds} libraries finished and right", flush=True)
    process = portal(data, f"--server.port={PORT}")
    wait(process, lambda: found() == ITEMS and found("archivo") == FILES)
    process.send_signal(signal.SIGTERM)
    process.wait()
    print(f"{count} kills at random moments up to {latest:.1f} s after the start (seed {SEED}): verify prints nothing and"
          f" importing again changes nothing, {rounds} times of {rounds}; {ITEMS} of {ITEMS} items,"
          f" {FILES} of {FILES} texts")


def main():
    kind, count = sys.argv[1], int(sys.argv[2])
    temporary = tempfile.mkdtemp(prefix="saberes-kill")
    try:
        {"start": start_test, "import": import_test}[kind](count, os.path.join(temporary, "data"))
    finally:
        shutil.rmtree(temporary, ignore_errors=True)


main()
