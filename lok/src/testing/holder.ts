import { createConverter } from '../index.ts';

/** A program that holds a converter until it is killed: prints a line when it is warm. */
const [tempDir = ''] = process.argv.slice(2);
const converter = createConverter({ size: 1, spare: 1, tempDir });
await converter.describe();
process.stdout.write('ready\n');
