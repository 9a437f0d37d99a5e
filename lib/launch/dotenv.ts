import { existsSync } from 'node:fs'
import { loadEnvFile } from 'node:process'

/** Loaded first: takes in what `.env` says, except where the environment says otherwise. */
if (existsSync('.env')) loadEnvFile('.env')
