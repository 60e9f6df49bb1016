import { minuteInChina } from '@pacesetter/core/kernel';
import type { StatementLine } from '@pacesetter/core/points';
import en from '@pacesetter/web/words/en/points.json' with { type: 'json' };
import zhCN from '@pacesetter/web/words/zh-CN/points.json' with { type: 'json' };
import { Hono } from 'hono';
import { type HttpEnv, localeIn, perform, type Request, sendSheet } from '../../../platform/http/index.ts';
import { exportStatement } from '../list-statement.ts';

/** As the page says it. */
const words = { 'zh-CN': zhCN, en };
type Words = (typeof words)['en'];

function whatOf({ kind, amount }: StatementLine, { kind: names }: Words): string {
	const way = amount < 0 ? 'out' : 'in';
	return kind === 'reward' || kind === 'reversal' ? names[kind][way] : names[kind];
}

const cellsOf = (line: StatementLine, says: Words): (string | number)[] => [
	line.number,
	minuteInChina(new Date(line.at)),
	whatOf(line, says),
	line.amount,
	line.balance,
	line.document?.number ?? '',
	line.document?.title ?? '',
	line.reason ?? '',
];

async function* pagesOf(request: Request, says: Words) {
	for (let below = Number.MAX_SAFE_INTEGER; ; ) {
		const lines: StatementLine[] = await perform(request, exportStatement, { below });
		const last = lines.at(-1);
		if (!last) return;
		yield lines.map((line) => cellsOf(line, says));
		below = last.number;
	}
}

/** The caller's own statement as a sheet. */
export const pointsStreams = (): Hono<HttpEnv> =>
	new Hono<HttpEnv>().get('/my/points/statement.csv', (c) => {
		const says = words[localeIn(c)];
		const pages = pagesOf(c.get('request'), says);
		return sendSheet(c, { fileName: `${says.title}.csv`, ...says.sheet, pages });
	});
