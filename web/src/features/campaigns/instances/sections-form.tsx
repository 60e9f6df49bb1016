import { type SectionName, sectionNames, sectionStates } from '@pacesetter/core/campaigns';
import { Button, Form, Input, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { useAct } from '../../../app/use-act.ts';
import { useUndo } from '../../../app/use-undo.tsx';
import styles from '../shared/campaigns.module.css';
import type { Instance } from '../shared/types.ts';
import { anchorOf, openWords } from './filing.tsx';

type Fields = Pick<Instance, 'feature' | 'sections'>;

/** How each of the four sections stands to the plan above, and what is the organisation's own (R72). */
export function SectionsForm({ instance }: { instance: Instance }) {
	const { t } = useTranslation('filing');
	const { busy, act } = useAct();
	const tell = useUndo();
	const [form] = Form.useForm<Fields>();
	const { id, edition, feature, sections, upper, state } = instance;
	const asked = Form.useWatch('sections', form) ?? sections;
	const open = sectionNames.filter((name) => asked[name].state === null);
	const send = api.campaigns.instance.save;
	const save = async (fields: Fields, title: string): Promise<void> => {
		const kept: number[] = [];
		if (!(await act(async () => kept.push((await send({ id, edition, ...fields })).edition)))) return;
		const undo = () => send({ id, edition: kept[0] ?? edition, feature, sections });
		// What is filed keeps every answer; before that, anything may be taken back.
		tell({ title, ...(state === 'filed' ? {} : { undo }) });
	};
	/** The person says of all that is open that it is as above, in one act, with whatever else he wrote. */
	const answerRest = (): Promise<void> => {
		const { sections: filled, feature: own } = form.getFieldsValue(true);
		const same = Object.fromEntries(open.map((name) => [name, { ...filled[name], state: 'same' as const }]));
		return save({ feature: own, sections: { ...filled, ...same } }, t('allSameSaid'));
	};
	return (
		<section className={styles.box}>
			<h2>{t('sections')}</h2>
			<p className={styles.soft}>{t('sectionsHint')}</p>
			{open.length > 0 && (
				<p>
					<Button loading={busy} onClick={() => void answerRest()}>
						{t(open.length === sectionNames.length ? 'allSame' : 'restSame', { count: open.length })}
					</Button>
				</p>
			)}
			<Form<Fields>
				form={form}
				layout="vertical"
				initialValues={{ feature, sections }}
				onFinish={(fields) => void save(fields, t('saved'))}
			>
				{sectionNames.map((name) => (
					<SectionField
						key={name}
						name={name}
						upper={upper[name]}
						state={asked[name].state}
						open={t(openWords(instance))}
					/>
				))}
				<Form.Item name="feature" label={t('feature')} extra={t('featureHint')}>
					<Input.TextArea maxLength={2000} autoSize={{ minRows: 2 }} />
				</Form.Item>
				<Button type="primary" htmlType="submit" loading={busy}>
					{t('save')}
				</Button>
			</Form>
		</section>
	);
}

interface SectionProps {
	readonly name: SectionName;
	readonly upper: string;
	readonly state: Instance['sections'][SectionName]['state'];
	/** What is told while there is no answer. */
	readonly open: string;
}

function SectionField({ name, upper, state, open }: SectionProps) {
	const { t } = useTranslation(['filing', 'campaigns']);
	const title = t(`campaigns:sectionName.${name}`);
	return (
		<fieldset id={anchorOf(name)} className={styles.box}>
			<legend>{title}</legend>
			<details>
				<summary>{t('upper')}</summary>
				<p className={styles.words}>{upper}</p>
			</details>
			<Form.Item name={['sections', name, 'state']} {...(state === null ? { extra: open } : {})}>
				<Segmented
					aria-label={title}
					options={sectionStates.map((value) => ({ value, label: t(`sectionState.${value}`) }))}
				/>
			</Form.Item>
			<Form.Item
				name={['sections', name, 'text']}
				label={t(state === 'adapted' || state === 'missing' ? `why.${state}` : 'why.same')}
			>
				<Input.TextArea maxLength={4000} autoSize={{ minRows: 1 }} />
			</Form.Item>
		</fieldset>
	);
}
