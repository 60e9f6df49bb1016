import { type CaseAct, type CaseDetail, longestWords } from '@pacesetter/core/moderation';
import { App, Button, Card, Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { useAct } from '../../../app/use-act.ts';

/** What can be chosen, and the act that each is. */
const outcomes = {
	frozen: 'uphold',
	taken_down: 'uphold',
	refuse: 'refuse',
	confirm: 'confirm',
	restore: 'restore',
} as const satisfies Record<string, CaseAct>;
type Outcome = keyof typeof outcomes;
const all = Object.keys(outcomes) as readonly Outcome[];

interface Wish {
	readonly outcome: Outcome;
	readonly reason: string;
}

function decide({ id, edition }: CaseDetail, { outcome, reason }: Wish): Promise<CaseDetail> {
	const input = { id, edition, reason };
	const { case: cases } = api.moderation;
	if (outcome === 'frozen' || outcome === 'taken_down') return cases.uphold({ ...input, measure: outcome });
	return cases[outcome](input);
}

/** The decision with its reason: on the reports, on the appeal, or to take a decision back. */
export function DecisionForm({ one }: { one: CaseDetail }) {
	const { t } = useTranslation('moderation');
	const { message } = App.useApp();
	const { busy, act } = useAct();
	const possible = all.filter((outcome) => one.acts.includes(outcomes[outcome]));
	if (possible.length === 0) return null;
	const title = one.state === 'open' ? 'act.decide' : one.state === 'appealed' ? 'act.answer' : 'act.takeBack';
	const submit = async (wish: Wish): Promise<void> => {
		if (await act(() => decide(one, wish))) message.success(t('act.done'));
	};
	return (
		<Card title={t(title)} size="small">
			<Form<Wish> layout="vertical" requiredMark={false} onFinish={(wish) => void submit(wish)}>
				<Form.Item name="outcome" label={t('act.outcome')} rules={[{ required: true, message: t('act.outcomeRule') }]}>
					<Radio.Group vertical options={possible.map((value) => ({ value, label: t(`act.option.${value}`) }))} />
				</Form.Item>
				<Form.Item
					name="reason"
					label={t('act.reason')}
					extra={t('act.reasonAdvice')}
					rules={[{ required: true, whitespace: true, max: longestWords, message: t('act.reasonRule') }]}
				>
					<Input.TextArea maxLength={longestWords} autoSize={{ minRows: 2, maxRows: 8 }} />
				</Form.Item>
				<Button type="primary" htmlType="submit" loading={busy}>
					{t('act.submit')}
				</Button>
			</Form>
		</Card>
	);
}
