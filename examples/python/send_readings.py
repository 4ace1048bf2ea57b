"""Sends readings: those of the arguments (ivp1=230 svp1=hello), or one for each line of standard input."""

import json
import os
import random
import sys
import time
import urllib.error
import urllib.request
import uuid

ATTEMPTS = 6
LONGEST_WAIT_SECONDS = 60
PASSING = {429, 502, 503, 504}

URL = os.environ["FIELDGATE_URL"].rstrip("/")
PIPELINE = os.environ["FIELDGATE_PIPELINE"]
KEY = os.environ["FIELDGATE_PIPELINE_KEY"]


def send(reading):
    """Sends one reading until it is stored; raises HTTPError for what no second attempt would mend."""
    request = urllib.request.Request(
        f"{URL}/api/v1/pipelines/{PIPELINE}/readings",
        data=json.dumps(reading).encode(),
        headers={
            "Content-Type": "application/json",
            "X-Pipeline-Key": KEY,
            # One for all attempts: what was stored but not answered in time is not stored twice.
            "Idempotency-Key": str(uuid.uuid4()),
        },
    )
    for attempt in range(1, ATTEMPTS + 1):
        try:
            with urllib.request.urlopen(request, timeout=20) as response:
                return json.load(response)
        except urllib.error.HTTPError as error:
            if error.code not in PASSING or attempt == ATTEMPTS:
                raise
            asked = error.headers.get("Retry-After", "")
        except OSError:
            if attempt == ATTEMPTS:
                raise
            asked = ""
        time.sleep(int(asked) if asked.isdigit() else backoff(attempt))


def backoff(attempt):
    """Random in part: devices that failed together do not come back together."""
    return random.uniform(0.5, 1) * min(LONGEST_WAIT_SECONDS, 2**attempt)


def reading_of(pairs):
    values = dict(pair.split("=", 1) for pair in pairs)
    return {pin: int(value) if pin.startswith("ivp") else value for pin, value in values.items()}


def main():
    lines = [sys.argv[1:]] if len(sys.argv) > 1 else (line.split() for line in sys.stdin if line.strip())
    for pairs in lines:
        try:
            print(json.dumps(send(reading_of(pairs))), flush=True)
        except urllib.error.HTTPError as error:
            sys.exit(f"{error.code}: {error.read().decode()}")


if __name__ == "__main__":
    main()
