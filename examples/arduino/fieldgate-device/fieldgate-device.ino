// Sends a reading each minute from an ESP32. Board: "ESP32 Dev Module"; no library but those of the core.
#include <HTTPClient.h>
#include <WiFi.h>
#include <WiFiClientSecure.h>

const char* WIFI_NAME = "...";
const char* WIFI_PASSWORD = "...";
const char* READINGS = "https://fieldgate.example/api/v1/pipelines/12345678/readings";
const char* KEY = "...";

// The CA that signed the certificate of the platform. Without it anybody on the way could read the key.
const char* ROOT_CA = R"(-----BEGIN CERTIFICATE-----
...
-----END CERTIFICATE-----)";

const int SENSOR_PIN = 34;
const unsigned long PERIOD_MS = 60000;
const unsigned long LONGEST_WAIT_MS = 60000;
const int ATTEMPTS = 6;

WiFiClientSecure tls;

void setup() {
  Serial.begin(115200);
  tls.setCACert(ROOT_CA);
  WiFi.mode(WIFI_STA);
  WiFi.begin(WIFI_NAME, WIFI_PASSWORD);
}

void loop() {
  // 12 bits of the converter as 0 to 9999, what an integer pin takes.
  send("{\"ivp1\":" + String(analogRead(SENSOR_PIN) * 9999L / 4095) + "}");
  delay(PERIOD_MS);
}

bool isPassing(int status) {
  return status < 0 || status == 429 || status == 502 || status == 503 || status == 504;
}

// Random in part: devices that failed together do not come back together.
unsigned long backoffMs(int attempt) {
  unsigned long longest = min(LONGEST_WAIT_MS, 1000UL << attempt);
  return longest / 2 + esp_random() % (longest / 2);
}

String randomName() {
  char name[33];
  for (int i = 0; i < 4; i++) snprintf(name + 8 * i, 9, "%08lx", (unsigned long)esp_random());
  return String(name);
}

bool send(const String& body) {
  // One name for all attempts: what was stored but not answered in time is not stored twice.
  const String name = randomName();
  const char* wanted[] = {"Retry-After"};
  for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
    HTTPClient http;
    http.setTimeout(20000);
    http.begin(tls, READINGS);
    http.collectHeaders(wanted, 1);
    http.addHeader("Content-Type", "application/json");
    http.addHeader("X-Pipeline-Key", KEY);
    http.addHeader("Idempotency-Key", name);
    const int status = http.POST(body);
    const long askedSeconds = http.header("Retry-After").toInt();
    http.end();

    if (status == 201) return true;
    if (!isPassing(status)) {
      Serial.printf("refused: %d\n", status);
      return false;
    }
    delay(askedSeconds > 0 ? askedSeconds * 1000 : backoffMs(attempt));
  }
  return false;
}
