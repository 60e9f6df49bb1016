import { noCounts, type Pillar } from '@pacesetter/core/campaigns';
import { expect, test } from 'vitest';
import { createTranslator } from '../../../app/i18n/index.ts';
import { words } from '../../../app/i18n/words.zh-CN.ts';
import { cellOf, columnsOf, groupingsOf } from './columns.ts';

const action = (id: string, pillar: Pillar | null) => ({ id, text: `动作${id}`, pillar, centreWork: '' });

test('columns by pillar stand in the order of the pillars, what names none last, and add up to the same', () => {
	const actions = [action('a', null), action('b', 'service'), action('c', 'harmony'), action('d', 'service')];
	expect(groupingsOf(actions)).toEqual(['action', 'pillar']);
	const t = createTranslator('zh-CN', words).getFixedT('zh-CN', 'campaigns');
	const columns = columnsOf(actions, 'pillar', t);
	expect(columns.map(({ text }) => text)).toEqual(['促进社会和谐', '服务人民群众', '未注明']);
	const cells = actions.map(({ id }, place) => ({
		actionId: id,
		counts: { ...noCounts, done: place + 1, overdue: place },
		lamp: 'green' as const,
	}));
	expect(columns.map((column) => cellOf({ cells }, column)?.counts.done)).toEqual([3, 2 + 4, 1]);
	expect(columns.map((column) => cellOf({ cells: [] }, column))).toEqual([null, null, null]);
	expect(columnsOf(actions, 'action', t)).toHaveLength(4);
});
