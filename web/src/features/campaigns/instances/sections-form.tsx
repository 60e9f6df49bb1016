import { sectionNames, sectionStates } from '@pacesetter/core/campaigns';
import { Button, Form, Input, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { useAct } from '../../../app/use-act.ts';
import { useUndo } from '../../../app/use-undo.tsx';
import styles from '../shared/campaigns.module.css';
import type { Instance } from '../shared/types.ts';

type Fields = Pick<Instance, 'feature' | 'sections'>;

/** How each of the four sections stands to the plan above, and what is the organisation's own (R72). */
export function SectionsForm({ instance }: { instance: Instance }) {
	const { t } = useTranslation('campaigns');
	const { busy, act } = useAct();
	const tell = useUndo();
	const { id, edition, feature, sections, upper, mayPractise } = instance;
	const save = async (fields: Fields): Promise<void> => {
		if (await act(() => api.campaigns.instance.save({ id, edition, ...fields }))) tell({ title: t('instance.saved') });
	};
	return (
		<section className={styles.box}>
			<h2>{t('instance.sections')}</h2>
			<Form<Fields>
				layout="vertical"
				disabled={!mayPractise}
				initialValues={{ feature, sections }}
				onFinish={(fields) => void save(fields)}
			>
				{sectionNames.map((name) => (
					<fieldset key={name} className={styles.box}>
						<legend>{t(`sectionName.${name}`)}</legend>
						<details>
							<summary>{t('instance.upper')}</summary>
							<p className={styles.words}>{upper[name]}</p>
						</details>
						<Form.Item name={['sections', name, 'state']}>
							<Segmented
								aria-label={t(`sectionName.${name}`)}
								options={sectionStates.map((value) => ({ value, label: t(`instance.sectionState.${value}`) }))}
							/>
						</Form.Item>
						<Form.Item name={['sections', name, 'text']}>
							<Input.TextArea aria-label={t(`sectionName.${name}`)} maxLength={4000} autoSize={{ minRows: 1 }} />
						</Form.Item>
					</fieldset>
				))}
				<Form.Item name="feature" label={t('instance.feature')}>
					<Input.TextArea maxLength={2000} autoSize={{ minRows: 2 }} />
				</Form.Item>
				{mayPractise && (
					<Button type="primary" htmlType="submit" loading={busy}>
						{t('instance.save')}
					</Button>
				)}
			</Form>
		</section>
	);
}
