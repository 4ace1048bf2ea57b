-- What `wrk.ts` has wrk do: the requests of a file in turn, and a report that a program reads.

local requests, turn = {}, 0

function init(args)
  for request in assert(io.open(args[1], "rb")):read("*a"):gmatch("%Z+") do
    requests[#requests + 1] = request
  end
  turn = math.random(#requests)
end

function request()
  turn = turn % #requests + 1
  return requests[turn]
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    '{"operations":%d,"seconds":%.6f,"p50Ms":%.3f,"p99Ms":%.3f,"refused":%d,"broken":%d}\n',
    summary.requests, summary.duration / 1e6, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3,
    errors.status, errors.connect + errors.read + errors.write + errors.timeout))
end
