#!/usr/bin/env node
import { benchmarks } from './benchmarks.ts';
import { buildPackages } from './buildPackages.ts';
import { runCli } from './runCli.ts';

process.exitCode = await runCli(process.argv.slice(2), { benchmarks, prepare: buildPackages });
