#!/usr/bin/env node
import { readConfig } from './config.ts'
import { systemContext } from './context.ts'
import { run } from './program.ts'

process.exitCode = await run(process.argv.slice(2), systemContext(readConfig()))
