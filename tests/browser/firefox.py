"""Firefox ESR over WebDriver BiDi: the few commands that the tests need. Playwright drives only its own build of it."""

import itertools
import json
import re
import subprocess
import time

import websocket

ENTER, CONTROL = "\ue007", "\ue009"


class Firefox:
    """A headless Firefox with a profile of its own and one tab."""

    def __init__(self, program, profile):
        # Nothing of Firefox's own may go out: no updates, no captive-portal check, no telemetry.
        (profile / "user.js").write_text("".join(
            f'user_pref("{name}", {value});\n' for name, value in {
                "network.captive-portal-service.enabled": "false", "network.connectivity-service.enabled": "false",
                "app.update.disabledForTesting": "true", "toolkit.telemetry.enabled": "false",
                "services.settings.server": '""', "datareporting.policy.dataSubmissionEnabled": "false",
            }.items()))
        self.process = subprocess.Popen(
            [program, "--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0"],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        address = next(filter(None, (re.search(r"ws://\S+", line) for line in self.process.stderr)))[0]
        self.socket = websocket.create_connection(f"{address}/session", timeout=90, suppress_origin=True)
        self.numbers = itertools.count(1)
        self.errors = []
        self.send("session.new", capabilities={})
        self.send("session.subscribe", events=["log.entryAdded"])
        self.tab = self.send("browsingContext.getTree")["contexts"][0]["context"]

    def send(self, method, **params):
        """Send a command and return its result; keep what the page logs as errors meanwhile."""
        number = next(self.numbers)
        self.socket.send(json.dumps({"id": number, "method": method, "params": params}))
        while True:
            answer = json.loads(self.socket.recv())
            if answer.get("method") == "log.entryAdded" and answer["params"]["level"] == "error":
                self.errors.append(answer["params"]["text"])
            if answer.get("id") == number:
                if answer["type"] == "error":
                    raise RuntimeError(f"{method}: {answer['message']}")
                return answer["result"]

    def open(self, url):
        self.send("browsingContext.navigate", context=self.tab, url=url, wait="complete")

    def evaluate(self, expression):
        """The value of a JavaScript expression: text, number or boolean."""
        answer = self.send("script.evaluate", expression=expression, awaitPromise=True, target={"context": self.tab})
        assert answer["type"] == "success", answer
        return answer["result"].get("value")

    def wait_for(self, expression, seconds=60):
        end = time.monotonic() + seconds
        while not self.evaluate(expression):
            assert time.monotonic() < end, f"{expression} is still false after {seconds} s"
            time.sleep(0.1)

    def press(self, *keys):
        """Press keys together, then let them go."""
        downs = [{"type": "keyDown", "value": key} for key in keys]
        ups = [{"type": "keyUp", "value": key} for key in reversed(keys)]
        self.keys(downs + ups)

    def type(self, text):
        self.keys([{"type": kind, "value": key} for key in text.replace("\n", ENTER) for kind in ("keyDown", "keyUp")])

    def keys(self, actions):
        self.send("input.performActions", context=self.tab, actions=[{"type": "key", "id": "keys", "actions": actions}])

    def close(self):
        self.socket.close()
        self.process.terminate()
        self.process.wait(20)
        self.process.stderr.close()
