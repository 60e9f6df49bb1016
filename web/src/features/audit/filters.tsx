import { Button, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { areas, outcomes, type Wish } from './address.ts';
import styles from './audit.module.css';

/** What the log is narrowed by; a search is an address of its own. */
export function Filters({ wish, onWish }: { wish: Wish; onWish: (wanted: Wish) => void }) {
	const { t } = useTranslation('audit');
	const all = { value: '', label: t('filter.all') };
	return (
		<search aria-label={t('filter.label')}>
			<Form<Wish>
				key={JSON.stringify(wish)}
				className={styles.filters ?? ''}
				initialValues={wish}
				layout="vertical"
				onFinish={onWish}
			>
				<Form.Item name="userName" label={t('filter.userName')}>
					<Input allowClear maxLength={60} />
				</Form.Item>
				<Form.Item name="from" label={t('filter.from')}>
					<Input type="date" />
				</Form.Item>
				<Form.Item name="until" label={t('filter.until')}>
					<Input type="date" />
				</Form.Item>
				<Form.Item name="area" label={t('filter.area')}>
					<Select options={[all, ...areas.map((area) => ({ value: area, label: t(`area.${area}`) }))]} />
				</Form.Item>
				<Form.Item name="outcome" label={t('filter.outcome')}>
					<Select options={[all, ...outcomes.map((outcome) => ({ value: outcome, label: t(`outcome.${outcome}`) }))]} />
				</Form.Item>
				<Form.Item label={' '} colon={false}>
					<Button htmlType="submit" type="primary">
						{t('filter.apply')}
					</Button>
				</Form.Item>
			</Form>
		</search>
	);
}
