import { Form, type FormInstance, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../app/dialog.tsx';
import { useAct } from '../../../app/use-act.ts';
import { useUndo } from '../../../app/use-undo.tsx';
import { today } from '../../../ui/china-day.ts';
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
	/** The opposite change, on the same day; left out where there is none. */
	readonly undo?: (effects: Effects, fields: Fields & ChangeFields) => Promise<unknown>;
	readonly onDone: (effects: Effects) => void;
	readonly onClose: () => void;
}

/** In two steps: what is to change, then everything that changes by it, seen before it is done. */
export function ChangeDialog<Fields extends object>(props: Props<Fields>) {
	const { title, change, undo, onDone, onClose } = props;
	const { t } = useTranslation('organisation');
	const { busy, act } = useAct();
	const notice = useUndo();
	const [form] = Form.useForm<Fields & ChangeFields>();
	const [seen, see] = useState<{ fields: Fields & ChangeFields; effects: Effects } | null>(null);
	const preview = (fields: Fields & ChangeFields) =>
		act(async () => see({ fields, effects: await change({ ...fields, preview: true }) }));
	const confirm = async (): Promise<void> => {
		if (!seen) return;
		const { fields } = seen;
		await act(async () => {
			const effects = await change({ ...fields, preview: false });
			onDone(effects);
			notice({
				title: t('change.done'),
				detail: t(undo ? 'change.kept' : 'change.noUndo'),
				...(undo ? { undo: () => undo(effects, fields) } : {}),
			});
		});
	};
	return (
		<Dialog
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
		</Dialog>
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
	return (
		<Form form={form} layout="vertical" initialValues={{ ...initial, effectiveOn: today() }} onFinish={onFinish}>
			{children}
			<Form.Item
				name="effectiveOn"
				label={t('change.effectiveOn')}
				rules={[{ required: true, message: t('change.dayRule') }]}
			>
				<Input type="date" max={today()} />
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
