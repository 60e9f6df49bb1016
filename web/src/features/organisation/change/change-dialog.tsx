import { Form, type FormInstance, Input, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../app/use-act.ts';
import { formatDay } from '../../../ui/format.ts';
import type { Effects } from '../shared/types.ts';
import { EffectsList } from './effects-list.tsx';

/** What is asked of every change. */
export interface ChangeFields {
	readonly effectiveOn: string;
	readonly reference?: string;
	readonly reason?: string;
}

interface Props<Fields> {
	readonly title: string;
	/** Fields of this kind of change; those of every change come behind them. */
	readonly children?: ReactNode;
	readonly initial: Partial<Fields>;
	readonly change: (fields: Fields & ChangeFields & { preview: boolean }) => Promise<Effects>;
	readonly onDone: (effects: Effects) => void;
	readonly onClose: () => void;
}

/** In two steps: what is to change, then everything that changes by it, seen before it is done. */
export function ChangeDialog<Fields extends object>(props: Props<Fields>) {
	const { title, change, onDone, onClose } = props;
	const { t } = useTranslation('organisation');
	const { busy, act } = useAct();
	const [form] = Form.useForm<Fields & ChangeFields>();
	const [seen, see] = useState<{ fields: Fields & ChangeFields; effects: Effects } | null>(null);
	const preview = (fields: Fields & ChangeFields) =>
		act(async () => see({ fields, effects: await change({ ...fields, preview: true }) }));
	const confirm = async (): Promise<void> => {
		if (!seen) return;
		await act(async () => onDone(await change({ ...seen.fields, preview: false })));
	};
	return (
		<Modal
			open
			title={title}
			okText={t(seen ? 'change.confirm' : 'change.preview')}
			cancelText={t(seen ? 'change.back' : 'change.cancel')}
			confirmLoading={busy}
			onOk={() => (seen ? void confirm() : form.submit())}
			cancelButtonProps={seen ? { onClick: () => see(null) } : {}}
			onCancel={onClose}
		>
			{seen && <EffectsList effects={seen.effects} />}
			<div hidden={seen !== null}>
				<ChangeForm form={form} initial={props.initial} onFinish={(fields) => void preview(fields)}>
					{props.children}
				</ChangeForm>
			</div>
		</Modal>
	);
}

function ChangeForm<Fields extends object>({
	form,
	initial,
	onFinish,
	children,
}: {
	form: FormInstance<Fields & ChangeFields>;
	initial: object;
	onFinish: (fields: Fields & ChangeFields) => void;
	children: ReactNode;
}) {
	const { t } = useTranslation('organisation');
	const today = formatDay(new Date().toISOString());
	return (
		<Form form={form} layout="vertical" initialValues={{ ...initial, effectiveOn: today }} onFinish={onFinish}>
			{children}
			<Form.Item
				name="effectiveOn"
				label={t('change.effectiveOn')}
				rules={[{ required: true, message: t('change.dayRule') }]}
			>
				<Input type="date" max={today} />
			</Form.Item>
			<Form.Item name="reference" label={t('change.reference')}>
				<Input maxLength={80} placeholder={t('change.referenceExample')} />
			</Form.Item>
			<Form.Item name="reason" label={t('change.reason')}>
				<Input.TextArea maxLength={400} autoSize={{ minRows: 2 }} />
			</Form.Item>
		</Form>
	);
}
