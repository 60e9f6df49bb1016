import { frequencies, type ItemKind } from '@pacesetter/core/directives/desk';
import { organisationTypes } from '@pacesetter/core/organisation';
import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './desk.module.css';
import { Seats } from './seats.tsx';

interface Props {
	readonly kind: ItemKind;
}

/** What some kinds of items have beside who, when and how many: whom it is asked of, how often, what it serves, who sits in a group. */
export function ItemMore({ kind }: Props) {
	const { t } = useTranslation('directives');
	const { t: tell } = useTranslation('campaigns');
	if (kind === 'group') return <Seats />;
	const parted = (
		<>
			<Form.Item name="partCount" label={t('item.partCount')} extra={t('item.partHint')}>
				<Input type="number" min={0} max={1_000_000} />
			</Form.Item>
			<Form.Item name="wholeCount" label={t('item.wholeCount')}>
				<Input type="number" min={1} max={1_000_000} />
			</Form.Item>
		</>
	);
	if (kind !== 'action' && kind !== 'quota') return <div className={styles.columns}>{parted}</div>;
	return (
		<div className={styles.columns}>
			<Form.Item name="types" label={t('item.types')} extra={t('item.typesHint')}>
				<Select mode="multiple" options={organisationTypes.map((value) => ({ value, label: tell(`type.${value}`) }))} />
			</Form.Item>
			<Form.Item name="every" label={t('item.every')}>
				<Select options={frequencies.map((value) => ({ value, label: tell(`every.${value}`) }))} />
			</Form.Item>
			{parted}
			<Form.Item name="centreWork" label={t('item.centreWork')}>
				<Input maxLength={60} />
			</Form.Item>
			<Form.Item name="also" label={t('item.also')} extra={t('item.alsoHint')}>
				<Select mode="tags" open={false} maxCount={10} />
			</Form.Item>
		</div>
	);
}
