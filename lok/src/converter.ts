import { chooseJail } from './isolation/jail.ts';
import { mergeLimits } from './limits.ts';
import { engineMissing, findOffice } from './office.ts';
import { type ConverterOptions, settle } from './options.ts';
import { attempt, type Task } from './pool/attempt.ts';
import { checkInput } from './pool/job-folder.ts';
import { Pool } from './pool/pool.ts';
import { usageOf } from './pool/process-tree.ts';
import { Worker } from './pool/worker.ts';
import { openWorkspace } from './pool/workspace.ts';
import { sideBySide } from './side-by-side.ts';
import { pdfTask, renderTask } from './tasks.ts';
import type { Converter } from './types.ts';

/** Processes that render one document, where nobody else needs them. */
const mostLanes = 2;
/** A document of fewer pages isn't worth a second process. */
const pagesWorthTwo = 3;

/**
 * Starts a pool of converter processes; the first is warm within a second or so, and requests before that wait.
 * `close` it, or its processes keep the program running.
 * @throws IsolationError where the isolation asked for, or any where it is `required`, doesn't work here
 */
export function createConverter(options: ConverterOptions = {}): Converter {
	const settings = settle(options);
	const jail = chooseJail(settings.isolation);
	const isChosenHere = settings.isolation === 'auto' || settings.isolation === 'required';
	if (isChosenHere && jail.warning !== undefined) settings.onWarning(jail.warning);
	const office = findOffice(settings.engine, settings.programDir);
	const workspace = openWorkspace(settings.tempDir);
	const pool = new Pool({
		size: settings.size,
		spare: settings.spare,
		start: () => new Worker({ jail, office, fontsDir: settings.fontsDir }, workspace.newHome()),
		worn: (worker) => worker.jobs >= settings.recycleAfter || usageOf(worker.pid).memoryMb > settings.recycleAboveMb,
	});
	const closing = new AbortController();
	const run = <T>(task: Task<T>, signal: AbortSignal | undefined) =>
		attempt(pool, task, AbortSignal.any(signal === undefined ? [closing.signal] : [closing.signal, signal]));

	return {
		async toPdf(request) {
			const limits = mergeLimits(request.limits, settings.limits);
			await checkInput(request.input, limits);
			return run(pdfTask(request, limits), request.signal);
		},
		async render(request, onPage) {
			const limits = mergeLimits(request.limits, settings.limits);
			await checkInput(request.pdf, limits);
			const { from: first = 1, to = Number.POSITIVE_INFINITY } = request;
			const lanes = to - first < pagesWorthTwo - 1 ? 1 : Math.min(mostLanes, Math.max(1, pool.free));
			return sideBySide({ first, lanes, bytes: limits.outputBytes }, onPage, (lane, inTurn, ending) => {
				const signal = request.signal === undefined ? ending : AbortSignal.any([request.signal, ending]);
				return run(renderTask(request, limits, lane, inTurn), signal);
			});
		},
		async describe() {
			if (office === undefined) throw engineMissing();
			return { engine: office.engine, version: await pool.firstReady, isolation: jail.description };
		},
		async close() {
			const reason = new DOMException('The converter was closed', 'AbortError');
			closing.abort(reason);
			await pool.close(reason);
			workspace.remove();
		},
	};
}
