import { shellQuoted } from '../../ui/shell-quoted.ts'

/** What a device sends its first value by. */
interface Target {
  origin: string
  id: string
  key: string
}

const curl = ({ origin, id, key }: Target) => `curl -X POST ${origin}/api/v1/pipelines/${id}/readings \\
  -H ${shellQuoted(`X-Pipeline-Key: ${key}`)} -H "Content-Type: application/json" \\
  -d '{"ivp1": 21}'`

const python = ({ origin, id, key }: Target) => `import json, urllib.request

request = urllib.request.Request(
    "${origin}/api/v1/pipelines/${id}/readings",
    data=json.dumps({"ivp1": 21}).encode(),
    headers={"X-Pipeline-Key": ${JSON.stringify(key)}, "Content-Type": "application/json"},
)
print(urllib.request.urlopen(request).read().decode())`

/** ESP32 and ESP8266 have a client for each scheme. */
function arduino({ origin, id, key }: Target): string {
  const secure = origin.startsWith('https:')
  return `#include <WiFi.h>
#include <HTTPClient.h>${secure ? '\n#include <WiFiClientSecure.h>' : ''}

void setup() {
  WiFi.begin("YOUR_WIFI", "YOUR_PASSWORD");
  while (WiFi.status() != WL_CONNECTED) delay(100);
}

void loop() {
  ${secure ? 'WiFiClientSecure client;\n  client.setCACert(YOUR_CA);' : 'WiFiClient client;'}
  HTTPClient http;
  http.begin(client, "${origin}/api/v1/pipelines/${id}/readings");
  http.addHeader("X-Pipeline-Key", ${JSON.stringify(key)});
  http.addHeader("Content-Type", "application/json");
  http.POST(String("{\\"ivp1\\":") + analogRead(34) + "}");
  http.end();
  delay(10000);
}`
}

const legacy = ({ origin, id, key }: Target) =>
  `${origin}/pipeline/stream?opt=snd&id=${id}&key=${encodeURIComponent(key)}&ivp1=21`

export const SNIPPETS = [
  { name: 'curl', write: curl },
  { name: 'Arduino (ESP32)', write: arduino },
  { name: 'Python', write: python },
  { name: 'Legacy URL', write: legacy }
] as const
