"""The pipelines' snd and rcv as a plain Flask application: one statement a request, committed before the answer.

Each gunicorn worker keeps one connection. The tables are those of the baselines, so it stores as durably as all else
here does; the key is compared in the statement, as there."""
import json
import os
from datetime import datetime

import psycopg2
from flask import Flask, request

app = Flask(__name__)
KEY_HASH = bytes.fromhex(os.environ["KEY_HASH"])
connection = None


def cursor():
    global connection
    if connection is None:
        connection = psycopg2.connect(os.environ["DATABASE_URL"])
        connection.autocommit = True
    return connection.cursor()


def answer(status=201, **fields):
    body = {**fields, "timestamp": datetime.now().isoformat()}
    return app.response_class(json.dumps(body), status, mimetype="application/json")


@app.route("/")
def ready():
    return answer(200, response="success!")


@app.route("/pipeline/stream", methods=["GET", "POST"])
def stream():
    pipeline = int(request.args["id"])
    with cursor() as rows:
        if request.args["opt"] == "snd":
            rows.execute(
                os.environ["WRITE"],
                {"id": pipeline, "hash": KEY_HASH, "ivp1": int(request.args["ivp1"])},
            )
            return answer(id=request.args["id"], message="Data sent successfully", response="success!")
        rows.execute(
            "select ivp1, ivp2, ivp3, ivp4, svp1 from pipeline_states join pipelines on id = pipeline_id"
            " where id = %s and key_hash = %s",
            (pipeline, KEY_HASH),
        )
        *integers, text = rows.fetchone()
        pins = {f"ivp{nth}": value for nth, value in enumerate(integers, 1)}
        return answer(
            id=request.args["id"],
            message="Data retrieved successfully",
            response="success!",
            stream={"int_virtual_pin": pins, "str_virtual_pin": {"svp1": text}},
        )
