import { pruneDeclarations } from './pruneDeclarations.ts';

// `node cli.ts dist dist/index.d.ts …`, at the end of a package's build.
const [folder = '', ...entries] = process.argv.slice(2);
pruneDeclarations(folder, entries);
