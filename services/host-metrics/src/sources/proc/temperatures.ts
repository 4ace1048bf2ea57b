import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Temperature } from '#domain/hosts/host-reading'

/** What the sensors below /sys say; null where there are none, as in most virtual machines. */
export async function readTemperatures(sys: string): Promise<Temperature[] | null> {
  const chips = join(sys, 'class/hwmon')
  const found = await Promise.all((await entries(chips)).map((chip) => readChip(join(chips, chip))))
  const temperatures = found.flat()
  if (temperatures.length > 0) return temperatures
  const zones = await readZones(join(sys, 'class/thermal'))
  return zones.length > 0 ? zones : null
}

async function readChip(chip: string): Promise<Temperature[]> {
  const inputs = (await entries(chip)).filter((file) => /^temp\d+_input$/.test(file))
  const name = inputs.length > 0 ? await text(join(chip, 'name')) : undefined
  return readAll(
    inputs.map(async (file) => {
      const place = file.replace(/_input$/, '')
      const label = (await text(join(chip, `${place}_label`))) ?? place
      return { sensor: `${name ?? 'sensor'} ${label}`, file: join(chip, file) }
    })
  )
}

async function readZones(directory: string): Promise<Temperature[]> {
  const zones = (await entries(directory)).filter((name) => /^thermal_zone\d+$/.test(name))
  return readAll(
    zones.map(async (zone) => ({
      sensor: (await text(join(directory, zone, 'type'))) ?? zone,
      file: join(directory, zone, 'temp')
    }))
  )
}

/** A sensor that is asleep refuses to be read: it is left out. */
async function readAll(sensors: Array<Promise<{ sensor: string; file: string }>>): Promise<Temperature[]> {
  const read = sensors.map(async (named) => {
    const { sensor, file } = await named
    return { sensor, milliCelsius: await text(file) }
  })
  return (await Promise.all(read))
    .filter(({ milliCelsius }) => /^-?\d+$/.test(milliCelsius ?? ''))
    .map(({ sensor, milliCelsius }) => ({ sensor, celsius: Number(milliCelsius) / 1000 }))
}

const entries = (directory: string): Promise<string[]> =>
  readdir(directory).then(
    (names) => names.sort(),
    () => []
  )

const text = (file: string): Promise<string | undefined> =>
  readFile(file, 'utf8').then(
    (content) => content.trim(),
    () => undefined
  )
