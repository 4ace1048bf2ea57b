# Sends a reading each minute, from a board with MicroPython 1.21 or newer (ESP32, Pico W).
import json
import os
import time

import machine
import network
import requests

WIFI_NAME = "…"
WIFI_PASSWORD = "…"
URL = "https://fieldgate.example"
PIPELINE = "12345678"
KEY = "…"

PERIOD_SECONDS = 60
ATTEMPTS = 6
LONGEST_WAIT_SECONDS = 60
PASSING = (429, 502, 503, 504)

sensor = machine.ADC(machine.Pin(34))


def connect():
    wifi = network.WLAN(network.STA_IF)
    wifi.active(True)
    if not wifi.isconnected():
        wifi.connect(WIFI_NAME, WIFI_PASSWORD)
        while not wifi.isconnected():
            time.sleep(1)


def random_hex(size):
    return "".join("{:02x}".format(byte) for byte in os.urandom(size))


def backoff(attempt):
    # Random in part: devices that failed together do not come back together.
    share = 0.5 + os.urandom(1)[0] / 512
    return share * min(LONGEST_WAIT_SECONDS, 2**attempt)


def send(reading):
    headers = {
        "Content-Type": "application/json",
        "X-Pipeline-Key": KEY,
        # One for all attempts: what was stored but not answered in time is not stored twice.
        "Idempotency-Key": random_hex(16),
    }
    url = "{}/api/v1/pipelines/{}/readings".format(URL, PIPELINE)
    for attempt in range(1, ATTEMPTS + 1):
        pause = backoff(attempt)
        try:
            connect()
            response = requests.post(url, data=json.dumps(reading), headers=headers, timeout=20)
            status, asked = response.status_code, response.headers.get("Retry-After", "")
            response.close()
            if status == 201:
                return True
            if status not in PASSING:
                print("refused:", status)
                return False
            if asked.isdigit():
                pause = int(asked)
        except OSError as error:
            print("no answer:", error)
        time.sleep(pause)
    return False


while True:
    send({"ivp1": sensor.read_u16() * 9999 // 65535})
    time.sleep(PERIOD_SECONDS)
