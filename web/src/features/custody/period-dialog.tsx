import { Form, Input, InputNumber } from 'antd';
import { api } from '../../app/api.ts';
import { Dialog } from '../../app/dialog.tsx';
import { useAct } from '../../app/use-act.ts';
import { useUndo } from '../../app/use-undo.tsx';
import type { Period } from './types.ts';
import { usePeriodWords } from './use-words.ts';

interface Fields {
	readonly days: number;
	readonly reason: string;
}

/** Sets how long something is kept, and why. */
export function PeriodDialog({ period, onClose }: { period: Period; onClose: () => void }) {
	const { t, name, reason: words } = usePeriodWords();
	const [form] = Form.useForm<Fields>();
	const { busy, act } = useAct();
	const tell = useUndo();
	const { what, days: before, least, usual } = period;
	const set = async (fields: Fields): Promise<void> => {
		if (!(await act(() => api.custody.retention.set({ what, ...fields })))) return;
		onClose();
		const back = { what, days: before, reason: words(period).slice(0, 200) };
		tell({ title: t('done', { name: name(period) }), undo: () => api.custody.retention.set(back) });
	};
	return (
		<Dialog
			open
			title={t('changeOf', { name: name(period) })}
			okText={t('save')}
			cancelText={t('cancel')}
			confirmLoading={busy}
			onOk={form.submit}
			onCancel={onClose}
		>
			<Form<Fields>
				form={form}
				layout="vertical"
				initialValues={{ days: before }}
				onFinish={(fields) => void set(fields)}
			>
				<Form.Item
					name="days"
					label={t('field.days')}
					extra={t('field.daysAdvice', { least, usual })}
					rules={[
						{ required: true, type: 'integer', min: least, max: 36_500, message: t('field.daysRule', { least }) },
					]}
				>
					<InputNumber precision={0} suffix={t('field.unit')} />
				</Form.Item>
				<Form.Item
					name="reason"
					label={t('field.reason')}
					extra={t('field.reasonAdvice')}
					rules={[{ required: true, whitespace: true, min: 2, max: 200, message: t('field.reasonRule') }]}
				>
					<Input maxLength={200} />
				</Form.Item>
			</Form>
		</Dialog>
	);
}
