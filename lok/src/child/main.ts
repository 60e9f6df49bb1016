import type { FromChild, Job, StartMessage, ToChild } from '../pool/messages.ts';
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

const send = (message: FromChild) => void process.send?.(message);

async function start(message: StartMessage): Promise<void> {
	engine = await startEngine(message);
	if (message.office?.engine === 'lok' && engine !== undefined) await warmUp(engine, message.home);
	send({ type: 'ready', version: engine?.version ?? 'none' });
}

async function run(job: Job): Promise<void> {
	limitFileSize(job.limits.outputBytes + job.limits.inputBytes);
	const result =
		job.kind === 'toPdf'
			? await toPdf(job, engine)
			: await renderPages(job, (page) => {
					send({ type: 'page', page });
					return gate.wait();
				});
	send({ type: 'done', result });
}

function fail(error: unknown): void {
	const known = error instanceof ConvertError;
	const message = known ? error.message : String(error instanceof Error ? error.stack : error);
	const worn = !known || error instanceof OfficeFailed;
	send({ type: 'failed', code: known ? error.code : 'internal', message, worn });
}

// LibreOffice's own exit handlers may hang: leave without them. While it holds the thread, the kernel's parent-death
// signal does the same.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
dieWithParent();
noCoreFiles();
process.on('message', (message: ToChild) => {
	if (message.type === 'start') start(message).catch(fail);
	else if (message.type === 'job') run(message.job).catch(fail);
	else gate.open();
});
