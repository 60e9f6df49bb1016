import { itemKinds, pillars } from '@pacesetter/core/directives/desk';
import { Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../app/dialog.tsx';
import type { Clause, Desk, Item } from '../shared/types.ts';
import styles from './desk.module.css';
import { changeOf, type ItemChange, type ItemFields, itemFieldsOf } from './item-fields.ts';
import { ItemMore } from './item-more.tsx';
import { DateChoice, DateValue, OwnerFields } from './owner-date-fields.tsx';

interface Props {
	readonly item: Item;
	readonly clauses: readonly Clause[];
	readonly events: Desk['events'];
	readonly onSave: (change: ItemChange) => void;
	readonly onClose: () => void;
}

/** Everything about an item: what, who, when, how much, and from where. */
export function ItemDialog({ item, clauses, events, onSave, onClose }: Props) {
	const { t } = useTranslation('directives');
	const [form] = Form.useForm<ItemFields>();
	const initial = itemFieldsOf(item);
	const kind = Form.useWatch('kind', form) ?? initial.kind;
	const date = Form.useWatch('date', form) ?? initial.date;
	const organisation = Form.useWatch('ownerOrganisation', form) ?? initial.ownerOrganisation;
	const known = item.ownerOrganisation ? [{ value: item.ownerOrganisation, label: item.ownerName ?? '–' }] : [];
	return (
		<Dialog
			open
			width={720}
			title={t('item.title')}
			okText={t('item.save')}
			cancelText={t('register.cancel')}
			onOk={form.submit}
			onCancel={onClose}
		>
			<Form<ItemFields>
				form={form}
				layout="vertical"
				initialValues={initial}
				// What is not shown for its kind stays as it is.
				onFinish={(fields) => onSave(changeOf({ ...initial, ...fields }))}
			>
				<Form.Item
					name="text"
					label={t('item.text')}
					rules={[{ required: true, whitespace: true, message: t('item.textRule') }]}
				>
					<Input.TextArea autoSize={{ minRows: 2 }} maxLength={2000} />
				</Form.Item>
				<div className={styles.columns}>
					<Form.Item name="kind" label={t('item.kind')}>
						<Select options={itemKinds.map((value) => ({ value, label: t(`kind.${value}`) }))} />
					</Form.Item>
					<Form.Item name="pillar" label={t('item.pillar')}>
						<Select allowClear options={pillars.map((value) => ({ value, label: t(`pillar.${value}`) }))} />
					</Form.Item>
					<OwnerFields organisation={organisation} known={known} said={item.ownerSaid} />
				</div>
				<Form.Item name="mandatory" label={t('item.binding')}>
					<Radio.Group
						options={[
							{ value: true, label: t('item.mandatory') },
							{ value: false, label: t('item.optional') },
						]}
					/>
				</Form.Item>
				<DateChoice neither={{ value: 'none', label: t('item.dateNone') }} said={item.dueSaid} />
				<div className={styles.columns}>
					<DateValue date={date} events={events} />
					<Form.Item name="startsOn" label={t('item.startsOn')}>
						<Input type="date" />
					</Form.Item>
					<Form.Item name="quotaLow" label={t('item.quotaLow')}>
						<Input type="number" min={1} max={1_000_000} />
					</Form.Item>
					<Form.Item name="quotaHigh" label={t('item.quotaHigh')}>
						<Input type="number" min={1} max={1_000_000} />
					</Form.Item>
				</div>
				<ItemMore kind={kind} />
				<Form.Item
					name="measure"
					label={t(kind === 'phase' ? 'item.exits' : 'item.measure')}
					extra={t(kind === 'phase' ? 'item.exitsHint' : 'item.measureHint')}
				>
					<Input.TextArea autoSize maxLength={1000} />
				</Form.Item>
				<Form.Item name="standard" label={t('item.standard')}>
					<Input.TextArea autoSize maxLength={1000} />
				</Form.Item>
				<Form.Item
					name="clauses"
					label={t('item.clauses')}
					rules={[{ required: true, type: 'array', min: 1, message: t('item.clausesRule') }]}
				>
					<Select
						mode="multiple"
						showSearch={{ optionFilterProp: 'label' }}
						options={clauses.map(({ id, title, heading }) => ({ value: id, label: (title ?? heading) || id }))}
					/>
				</Form.Item>
			</Form>
		</Dialog>
	);
}
