import { Checkbox, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../app/dialog.tsx';
import type { Desk, Item } from '../shared/types.ts';
import styles from './desk.module.css';
import { type ManyChange, type ManyFields, manyChangeOf } from './item-fields.ts';
import { DateChoice, DateValue, OwnerFields } from './owner-date-fields.tsx';

interface Props {
	readonly items: readonly Item[];
	readonly events: Desk['events'];
	/** Resolves once it was done or refused. */
	readonly onSet: (change: ManyChange) => Promise<void>;
	readonly onClose: () => void;
}

/** Whoever names an owner of proposals takes them, unless he says otherwise; what was dropped doesn't come back by the way. */
const initialOf = (items: readonly Item[]): ManyFields => ({
	ownerOrganisation: null,
	ownerPost: null,
	date: 'keep',
	dueOn: '',
	event: '',
	offsetDays: '',
	accept: items.some(({ state }) => state === 'proposed') && items.every(({ state }) => state !== 'dropped'),
});

/** Who is in charge of many items, and when they are due. What is left out stays as it is of each. */
export function SetItemsDialog({ items, events, onSet, onClose }: Props) {
	const { t } = useTranslation('directives');
	const [form] = Form.useForm<ManyFields>();
	const [saving, setSaving] = useState(false);
	const initial = initialOf(items);
	const date = Form.useWatch('date', form) ?? initial.date;
	const organisation = Form.useWatch('ownerOrganisation', form) ?? null;
	const save = async (fields: ManyFields): Promise<void> => {
		const change = manyChangeOf({ ...initial, ...fields });
		if (!change) return form.setFields([{ name: 'accept', errors: [t('many.nothing')] }]);
		setSaving(true);
		await onSet(change);
		setSaving(false);
	};
	return (
		<Dialog
			open
			title={t('many.title', { count: items.length })}
			okText={t('item.save')}
			cancelText={t('register.cancel')}
			confirmLoading={saving}
			onOk={form.submit}
			onCancel={onClose}
		>
			<p className={styles.note}>{t('many.hint')}</p>
			<Form<ManyFields> form={form} layout="vertical" initialValues={initial} onFinish={save}>
				<div className={styles.columns}>
					<OwnerFields organisation={organisation} />
				</div>
				<DateChoice neither={{ value: 'keep', label: t('many.keep') }} />
				<div className={styles.columns}>
					<DateValue date={date} events={events} />
				</div>
				<Form.Item name="accept" valuePropName="checked">
					<Checkbox>{t('many.accept')}</Checkbox>
				</Form.Item>
			</Form>
		</Dialog>
	);
}
