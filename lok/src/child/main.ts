import { openChannel, parentSocket } from '../pool/channel.ts';
import {
	type DrawnPage,
	type FromChild,
	type Job,
	longestMessage,
	type StartMessage,
	type ToChild,
} from '../pool/messages.ts';
import { ConvertError } from '../types.ts';
import { type Engine, OfficeFailed } from './conversion.ts';
import { startEngine } from './engine.ts';
import { dieWithParent, limitFileSize, noCoreFiles } from './libc.ts';
import { PageGate } from './page-gate.ts';
import { renderPages } from './render-pages.ts';
import { toPdf } from './to-pdf.ts';
import { warmUp } from './warm-up.ts';

let engine: Engine | undefined;
const gate = new PageGate();

const channel = openChannel(parentSocket(), {
	message: (message) => hear(message as ToChild),
	// LibreOffice's own exit handlers may hang: leave without them. While it holds the thread, the kernel's parent-death
	// signal does the same.
	broken: () => process.kill(process.pid, 'SIGKILL'),
});
const send = (message: FromChild) => channel.send(message);

async function start(message: StartMessage): Promise<void> {
	engine = await startEngine(message);
	if (message.office?.engine === 'lok' && engine !== undefined) await warmUp(engine, message.home);
	send({ type: 'ready', version: engine?.version ?? 'none' });
}

async function run(job: Job): Promise<void> {
	limitFileSize(job.limits.outputBytes + job.limits.inputBytes);
	if (job.kind === 'toPdf') return send({ type: 'pdf', result: await toPdf(job, engine) });
	const deliver = (page: DrawnPage) => {
		send({ type: 'page', page });
		return gate.wait();
	};
	send({ type: 'rendered', result: await renderPages(job, deliver) });
}

function fail(error: unknown): void {
	const known = error instanceof ConvertError;
	const message = known ? error.message : String(error instanceof Error ? error.stack : error);
	const worn = !known || error instanceof OfficeFailed;
	send({ type: 'failed', code: known ? error.code : 'internal', message: message.slice(0, longestMessage), worn });
}

/** The parent is our own, and speaks as agreed. */
function hear(message: ToChild): void {
	if (message.type === 'start') start(message).catch(fail);
	else if (message.type === 'job') run(message.job).catch(fail);
	else gate.open();
}

dieWithParent();
noCoreFiles();
