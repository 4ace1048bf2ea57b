import type { InterfaceCounters } from '#domain/hosts/host-reading'

/** One end of a pair whose other end a container has: there are as many as containers, and they come and go. */
const CONTAINER_END = /^veth/

/** The interfaces in /proc/net/dev. */
export const parseNetDev = (netDev: string): InterfaceCounters[] =>
  [...netDev.matchAll(/^ *([^\s:]+): *(\d+(?: +\d+){15})\s*$/gm)]
    .filter(([_line, name]) => !CONTAINER_END.test(name!))
    .map(([_line, name, counts]) => {
      const number = counts!.split(/ +/).map(Number)
      return {
        name: name!,
        receivedBytes: number[0]!,
        sentBytes: number[8]!,
        receiveErrors: number[2]!,
        sendErrors: number[10]!,
        receiveDrops: number[3]!,
        sendDrops: number[11]!
      }
    })
