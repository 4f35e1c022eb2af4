import { Command } from 'commander';
import { type NewOperation, newOperation } from '../scaffold/newOperation.ts';
import { type NewService, newService } from '../scaffold/newService.ts';
import { runInRepository } from './runInRepository.ts';

/** `contracts new` as a command for the program. */
export function newCommand(): Command {
  return new Command('new')
    .description('start an operation or a service: a file with everything in place but the facts')
    .addHelpText('after', '\nExample:\n  contracts new operation --service cfs --id DescribeCfsRules')
    .addCommand(newOperationCommand())
    .addCommand(newServiceCommand());
}

function newOperationCommand(): Command {
  return new Command('operation')
    .description('write an operation file and add its path to openapi.yaml; specs/inventory.json tells what it knows')
    .requiredOption('--service <name>', 'the service')
    .requiredOption('--id <operationId>', 'as in the document')
    .option('--group <name>', "the document's group, which is the tag; its folder is the same in kebab-case")
    .option('--method <method>', 'POST, GET …')
    .option('--path <path>', 'as in specs/inventory.json, fragment included')
    .option('--document <name>', 'the document, for x-source')
    .option('--section <name>', 'the section of the document, for x-source')
    .addHelpText('after', '\nExample:\n  contracts new operation --service cfs --id DescribeCfsRules')
    .action((options: NewOperation, command: Command) =>
      runInRepository(command, async ({ root, print }) => {
        print(`${newOperation(root, options)}\n${nextStep(options.service)}`);
        return 0;
      }),
    );
}

function newServiceCommand(): Command {
  return new Command('service')
    .description('write specs/<service> with an openapi.yaml that refers to all that its vendor has in specs/common')
    .requiredOption('--service <name>', 'its folder')
    .requiredOption('--vendor <name>', 'a folder of specs/common')
    .requiredOption('--title <text>', "the service's name")
    .requiredOption('--api-version <text>', "the API's version, or the date of its document")
    .addHelpText(
      'after',
      '\nExample:\n  contracts new service --service tcr --vendor tencent --title "Tencent Container Registry" --api-version 2019-09-24',
    )
    .action(({ apiVersion, ...options }: Omit<NewService, 'version'> & { apiVersion: string }, command: Command) =>
      runInRepository(command, async ({ root, print }) => {
        print(`${newService(root, { ...options, version: apiVersion })}\n${nextStep(options.service)}`);
        return 0;
      }),
    );
}

function nextStep(service: string): string {
  return `contracts lint --service ${service}  shows what is to be filled in.`;
}
