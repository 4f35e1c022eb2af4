import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor';
import type { PublicPackage } from './publicPackages.ts';

const compilerOptions = {
  target: 'ES2022',
  lib: ['ES2022', 'DOM', 'DOM.Iterable', 'DOM.AsyncIterable'],
  module: 'NodeNext',
  moduleResolution: 'NodeNext',
  strict: true,
  skipLibCheck: true,
  types: [],
};

const silent = { default: { logLevel: ExtractorLogLevel.None } };

/**
 * Describes what an entry point exports, as Markdown. `types` is the path of its declarations within the package.
 * Throws where these do not compile.
 */
export function makeApiReport({ directory }: PublicPackage, types: string): string {
  const mainEntryPointFilePath = join(directory, types);
  const folder = mkdtempSync(join(tmpdir(), 'api-report-'));
  const messages: string[] = [];
  try {
    const config = ExtractorConfig.prepare({
      configObjectFullPath: undefined,
      packageJsonFullPath: join(directory, 'package.json'),
      configObject: {
        projectFolder: directory,
        mainEntryPointFilePath,
        newlineKind: 'lf',
        compiler: { overrideTsconfig: { compilerOptions, files: [mainEntryPointFilePath] } },
        apiReport: { enabled: true, reportFileName: 'report.api.md', reportFolder: folder, reportTempFolder: folder },
        docModel: { enabled: false },
        dtsRollup: { enabled: false },
        tsdocMetadata: { enabled: false },
        messages: {
          compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
          tsdocMessageReporting: silent,
          extractorMessageReporting: {
            ...silent,
            // A type that programs meet and cannot name.
            'ae-forgotten-export': { logLevel: ExtractorLogLevel.None, addToApiReportFile: true },
          },
        },
      },
    });
    const { errorCount } = Extractor.invoke(config, {
      localBuild: true,
      messageCallback(message) {
        if (message.logLevel === ExtractorLogLevel.Error) messages.push(message.formatMessageWithLocation(directory));
        message.handled = true;
      },
    });
    if (errorCount > 0) throw new Error(`${mainEntryPointFilePath} cannot be described.\n${messages.join('\n')}`);
    return readFileSync(config.reportFilePath, 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
