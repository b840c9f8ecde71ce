#!/usr/bin/env python3
"""Kills the portal and looks whether anything was lost.

  build/kill-test.py start N   kill -9 of the running portal, N times; after each the next start must answer a search
  build/kill-test.py import N  kill -9 during an import at N random moments; then the import is finished, `verify`
                               must print nothing and the number of items must be exact

Needs portal/target/portal.jar (mvn -DskipTests package) and a JDK 25 in JAVA_HOME. Works in a temporary folder.
"""
import io
import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request
import zipfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
JAR = os.path.join(ROOT, "portal", "target", "portal.jar")
JAVA = os.path.join(os.environ["JAVA_HOME"], "bin", "java") if "JAVA_HOME" in os.environ else "java"
PORT = 8190
PATIENCE = 90


def portal(data, *arguments, **options):
    return subprocess.Popen(
        [JAVA, "-XX:TieredStopAtLevel=1", "-jar", JAR, *arguments, "--saberes.data=" + data],
        stdout=options.get("out", subprocess.DEVNULL), stderr=subprocess.STDOUT)


def answers(total=None):
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{PORT}/api/v1/search?size=0", timeout=5) as answer:
            found = json.load(answer)["total"]
            return found if total is None or found == total else None
    except OSError:
        return None


def wait(process, total=None):
    start = time.time()
    while time.time() - start < PATIENCE:
        if process.poll() is not None:
            raise SystemExit("the portal ended by itself with " + str(process.returncode))
        if answers(total) is not None:
            return time.time() - start
        time.sleep(0.2)
    raise SystemExit(f"no answer within {PATIENCE} s")


def items_of_the_demonstration():
    """As many as the packaged library has records."""
    with zipfile.ZipFile(JAR) as jar:
        name = next(name for name in jar.namelist() if re.search(r"/demonstration-[^/]*\.jar$", name))
        with zipfile.ZipFile(io.BytesIO(jar.read(name))) as library:
            return len(library.read("demonstration/manifest.jsonl").splitlines())


def start_test(count, data):
    times = []
    total = items_of_the_demonstration()
    for n in range(count):
        process = portal(data, f"--server.port={PORT}", "--saberes.demo=true")
        times.append(wait(process, total))
        process.send_signal(signal.SIGKILL)
        process.wait()
    times.sort()
    print(f"{count} of {count} starts after kill -9 answered with {total} items;"
          f" seconds: median {times[len(times) // 2]:.1f}, worst {times[-1]:.1f}")


def library(folder, count):
    os.makedirs(os.path.join(folder, "files"))
    with open(os.path.join(folder, "manifest.jsonl"), "w", encoding="utf-8") as manifest:
        for n in range(count):
            name = f"files/{n}.txt"
            record = {"externalId": f"k-{n}", "type": "material-tecnico", "title": f"Material {n}",
                      "summary": "Prueba de interrupciones.", "language": "es", "access": "public",
                      "status": "published", "provinces": ["01"]}
            if n % 10 == 0:
                with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
                    file.write(f"Texto del archivo {n}. " * 50)
                record["files"] = [{"path": name, "title": "Archivo"}]
            manifest.write(json.dumps(record, ensure_ascii=False) + "\n")


def import_test(count, data):
    folder = os.path.join(os.path.dirname(data), "library")
    items = 5000
    library(folder, items)
    seed = int(os.environ.get("SEED", "20261124"))
    moments = random.Random(seed)
    killed = 0
    while killed < count:
        process = portal(data, "import", folder)
        try:
            process.wait(moments.uniform(0.5, 9))
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
            killed += 1
            continue
        # it finished: start over with an empty library so that the next kills find work
        shutil.rmtree(data)
    process = portal(data, "import", folder)
    if process.wait() != 0:
        raise SystemExit("the import could not be finished")
    out = subprocess.run([JAVA, "-jar", JAR, "verify", "--saberes.data=" + data],
                         capture_output=True, text=True)
    if out.returncode != 0 or out.stdout.strip():
        raise SystemExit("verify found: " + out.stdout)
    process = portal(data, f"--server.port={PORT}")
    wait(process, items)
    process.send_signal(signal.SIGTERM)
    process.wait()
    print(f"{count} kills (seed {seed}), then finished: verify prints nothing, {items} of {items} items")


def main():
    kind, count = sys.argv[1], int(sys.argv[2])
    temporary = tempfile.mkdtemp(prefix="saberes-kill")
    try:
        data = os.path.join(temporary, "data")
        {"start": start_test, "import": import_test}[kind](count, data)
    finally:
        shutil.rmtree(temporary, ignore_errors=True)


main()
