const HOST = 'Host: a\r\n'
const POST = `POST / HTTP/1.1\r\n${HOST}`
const CHUNKED = `${POST}Transfer-Encoding: chunked\r\n\r\n`

/** What stands behind a message, to be taken for a request of its own, or not. */
export const SMUGGLED = `GET /smuggled HTTP/1.1\r\n${HOST}\r\n`

/** Bytes, one a character. Two readers could take them for two different messages: nobody may serve what is behind. */
export const UNCLEAR_END: Record<string, string> = {
  'a carriage return in a header': `GET / HTTP/1.1\r\n${HOST}X: a\rb\r\n\r\n`,
  'HTTP/0.9': 'GET /\r\n\r\n',
  'HTTP/0.9 with a line feed alone': 'GET /\n\n',
  'HTTP/2.0': `GET / HTTP/2.0\r\n${HOST}\r\n`,
  'the preface of HTTP/2': 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  'http/1.1 in small letters': `GET / http/1.1\r\n${HOST}\r\n`,
  'a TLS hello': '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
  'a length and chunked': `${POST}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
  'chunked and a length': `${POST}Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n`,
  'two lengths': `${POST}Content-Length: 1\r\nContent-Length: 2\r\n\r\nab`,
  'two equal lengths': `${POST}Content-Length: 1\r\nContent-Length: 1\r\n\r\na`,
  'a list of lengths': `${POST}Content-Length: 1, 1\r\n\r\na`,
  'a length with a plus': `${POST}Content-Length: +1\r\n\r\na`,
  'a length in hexadecimal': `${POST}Content-Length: 0x1\r\n\r\na`,
  'a negative length': `${POST}Content-Length: -1\r\n\r\n`,
  'a length beyond all numbers': `${POST}Content-Length: 99999999999999999999\r\n\r\n`,
  'an empty length': `${POST}Content-Length:\r\n\r\n`,
  'a length in two parts': `${POST}Content-Length: 1 1\r\n\r\na`,
  'chunked on HTTP/1.0': `POST / HTTP/1.0\r\n${HOST}Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
  'chunked, identity': `${POST}Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n`,
  'chunked twice': `${POST}Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
  identity: `${POST}Transfer-Encoding: identity\r\n\r\n`,
  xchunked: `${POST}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n`,
  'chunked behind a vertical tab': `${POST}Transfer-Encoding: \x0bchunked\r\n\r\n0\r\n\r\n`,
  'chunked on a folded line': `${POST}Transfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n`,
  'a folded header': `GET / HTTP/1.1\r\n${HOST}X: a\r\n b\r\n\r\n`,
  'a space before the colon': 'GET / HTTP/1.1\r\nHost : a\r\n\r\n',
  'a space before the first header': `GET / HTTP/1.1\r\n X: a\r\n${HOST}\r\n`,
  'a header without a name': `GET / HTTP/1.1\r\n${HOST}: a\r\n\r\n`,
  'a NUL in a header': `GET / HTTP/1.1\r\n${HOST}X: a\0b\r\n\r\n`,
  'a NUL in the target': `GET /\0 HTTP/1.1\r\n${HOST}\r\n`,
  'a blank in the target': `GET /a b HTTP/1.1\r\n${HOST}\r\n`,
  'a tab in the target': `GET /a\tb HTTP/1.1\r\n${HOST}\r\n`,
  'a method in small letters': `get / HTTP/1.1\r\n${HOST}\r\n`,
  'a chunk of negative size': `${CHUNKED}-1\r\n\r\n`,
  'a chunk size with 0x': `${CHUNKED}0x1\r\na\r\n0\r\n\r\n`,
  'a chunk size behind a blank': `${CHUNKED} 1\r\na\r\n0\r\n\r\n`,
  'a chunk size beyond all numbers': `${CHUNKED}fffffffffffffffff\r\na\r\n0\r\n\r\n`,
  'chunks divided by line feeds alone': `${CHUNKED}1\na\n0\n\n`,
  'a chunk extension that ends in a line feed alone': `${CHUNKED}1;a\nb\r\na\r\n0\r\n\r\n`,
  'a chunk longer than its size': `${CHUNKED}1\r\nab\r\n0\r\n\r\n`
}

/** Where it ends is clear, or can be read in one way alone; whom or what it is for is not. */
export const UNCLEAR_SENSE: Record<string, string> = {
  'a line feed alone': 'GET / HTTP/1.1\nHost: a\n\n',
  'a line feed alone behind a header': 'GET / HTTP/1.1\r\nHost: a\n\r\n',
  'HTTP/1.2': `GET / HTTP/1.2\r\n${HOST}\r\n`,
  'two hosts': `GET / HTTP/1.1\r\n${HOST}Host: b\r\n\r\n`,
  'two equal hosts': `GET / HTTP/1.1\r\n${HOST}HOST: a\r\n\r\n`,
  'no host': 'GET / HTTP/1.1\r\n\r\n',
  'an empty host': 'GET / HTTP/1.1\r\nHost:\r\n\r\n',
  'a host with a path': 'GET / HTTP/1.1\r\nHost: a/b\r\n\r\n',
  'a host with a blank': 'GET / HTTP/1.1\r\nHost: a b\r\n\r\n',
  'a host with user information': 'GET / HTTP/1.1\r\nHost: b@a\r\n\r\n',
  'a host with a list': 'GET / HTTP/1.1\r\nHost: a,b\r\n\r\n',
  'gzip, chunked': `${POST}Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n`,
  'chunked in capitals': `${POST}Transfer-Encoding: CHUNKED\r\n\r\n0\r\n\r\n`,
  'a header without a colon': `GET / HTTP/1.1\r\n${HOST}X\r\n\r\n`,
  'a control character in a header': `GET / HTTP/1.1\r\n${HOST}X: a\x01b\r\n\r\n`,
  'a raw byte in the target': `GET /\xff HTTP/1.1\r\n${HOST}\r\n`,
  'a fragment in the target': `GET /a#b HTTP/1.1\r\n${HOST}\r\n`,
  'half an escape in the target': `GET /a%2 HTTP/1.1\r\n${HOST}\r\n`,
  'a target without a slash': `GET a HTTP/1.1\r\n${HOST}\r\n`,
  'a target on another host': `GET http://b/ HTTP/1.1\r\n${HOST}\r\n`,
  'a target with user information': `GET http://b@a/ HTTP/1.1\r\n${HOST}\r\n`,
  'a target of another scheme': `GET ftp://a/ HTTP/1.1\r\n${HOST}\r\n`,
  'an asterisk': `OPTIONS * HTTP/1.1\r\n${HOST}\r\n`,
  TRACE: `TRACE / HTTP/1.1\r\n${HOST}\r\n`,
  CONNECT: `CONNECT a:80 HTTP/1.1\r\n${HOST}\r\n`,
  'an expectation nobody meets': `GET / HTTP/1.1\r\n${HOST}Expect: tea\r\n\r\n`,
  'a chunk size before a blank': `${CHUNKED}1 \r\na\r\n0\r\n\r\n`,
  'a length among the trailers': `${CHUNKED}0\r\nContent-Length: 5\r\n\r\n`
}

/** Odd, but nobody reads it in two ways: each is served as the requests named, and so is the next one. */
export const UNDERSTOOD: Record<string, [bytes: string, seen: string[]]> = {
  'two requests in one packet': [
    `GET /one HTTP/1.1\r\n${HOST}\r\nGET /two HTTP/1.1\r\n${HOST}\r\n`,
    ['GET /one ', 'GET /two ']
  ],
  'a body on GET': [`GET / HTTP/1.1\r\n${HOST}Content-Length: 2\r\n\r\nab`, ['GET / ']],
  'a body that looks like a request': [
    `${POST}Content-Length: ${SMUGGLED.length}\r\n\r\n${SMUGGLED}`,
    [`POST / ${SMUGGLED}`]
  ],
  'a chunk with an extension': [`${CHUNKED}1;a=b\r\na\r\n0\r\n\r\n`, ['POST / a']],
  'empty lines in front': [`\r\n\r\nGET / HTTP/1.1\r\n${HOST}\r\n`, ['GET / ']],
  'a length with an underscore': [`POST / HTTP/1.1\r\n${HOST}Content_Length: 5\r\n\r\n`, ['POST / ']],
  'a target with this host': [`GET http://A/x?y HTTP/1.1\r\n${HOST}\r\n`, ['GET /x?y ']],
  'an IPv6 host': ['GET / HTTP/1.1\r\nHost: [::1]:8000\r\n\r\n', ['GET / ']]
}

/** The connection ends with the answer: whatever comes behind it is not looked at. */
export const CLOSING: Record<string, string> = {
  'a request to close': `GET / HTTP/1.1\r\n${HOST}Connection: close\r\n\r\n`,
  'an upgrade nobody takes up': `GET / HTTP/1.1\r\n${HOST}Connection: upgrade\r\nUpgrade: h2c\r\n\r\n`,
  'a request with a broken one behind it': `GET / HTTP/1.1\r\n${HOST}\r\n\0\r\n\r\n`,
  'HTTP/1.0': `GET / HTTP/1.0\r\n${HOST}\r\n`,
  'HTTP/1.0 without a host': 'GET / HTTP/1.0\r\n\r\n'
}
