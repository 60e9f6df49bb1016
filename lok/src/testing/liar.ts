import { execFileSync } from 'node:child_process';
import { readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openChannel, parentSocket } from '../pool/channel.ts';

/** What a process that a document has taken over does when it is given a job. */
export interface Lie {
	/** Written to the job's folder, by name. */
	readonly files?: Readonly<Record<string, string>>;
	readonly links?: Readonly<Record<string, string>>;
	readonly pipes?: readonly string[];
	/** The job's folder itself is put aside for a link to this one. */
	readonly folder?: string;
	/** Sent as they are, each with a line's end. */
	readonly lines?: readonly string[];
	/** Bytes sent without a line's end. */
	readonly endless?: number;
}

const lie: Lie = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));
const socket = parentSocket();

function run({ job: { dir } }: { job: { dir: string } }): void {
	for (const [name, text] of Object.entries(lie.files ?? {})) writeFileSync(join(dir, name), text, 'latin1');
	for (const [name, target] of Object.entries(lie.links ?? {})) symlinkSync(target, join(dir, name));
	for (const name of lie.pipes ?? []) execFileSync('mkfifo', [join(dir, name)]);
	if (lie.folder !== undefined) {
		renameSync(dir, `${dir}-aside`);
		symlinkSync(lie.folder, dir);
	}
	for (const line of lie.lines ?? []) socket.write(`${line}\n`);
	if (lie.endless !== undefined) socket.write(Buffer.alloc(lie.endless, 0x20));
}

const channel = openChannel(socket, {
	message(message) {
		if (!(message instanceof Object)) return;
		if ('job' in message) run(message as { job: { dir: string } });
		else if (Reflect.get(message, 'type') === 'start') channel.send({ type: 'ready', version: 'none' });
	},
	broken: () => process.exit(),
});
