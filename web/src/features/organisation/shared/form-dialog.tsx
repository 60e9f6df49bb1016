import { Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../app/dialog.tsx';
import { useAct } from '../../../app/use-act.ts';
import { useUndo } from '../../../app/use-undo.tsx';

interface Props<Fields, Result> {
	readonly title: string;
	/** The fields of the form. */
	readonly children?: ReactNode;
	readonly initial: Partial<Fields>;
	readonly onChange?: (changed: Partial<Fields>) => void;
	readonly send: (fields: Fields) => Promise<Result>;
	/** What is told when it is done. */
	readonly done: string;
	/** How it is taken back; left out where nothing can. */
	readonly undo?: ((result: Result, fields: Fields) => Promise<unknown>) | undefined;
	/** Whether it can be taken back after all, by what was told. */
	readonly canUndo?: (fields: Fields) => boolean;
	readonly onClose: () => void;
}

/** Every act that needs to be told something: a form, sent as it is, with a notice afterwards from which it is undone. */
export function FormDialog<Fields extends object, Result>(props: Props<Fields, Result>) {
	const { send, undo, onClose } = props;
	const { t } = useTranslation('organisation');
	const { busy, act } = useAct();
	const notice = useUndo();
	const [form] = Form.useForm<Fields>();
	const finish = async (fields: Fields): Promise<void> => {
		const answers: Result[] = [];
		if (!(await act(async () => answers.push(await send(fields))))) return;
		const [result] = answers;
		onClose();
		notice({
			title: props.done,
			...(undo && result !== undefined && (props.canUndo?.(fields) ?? true)
				? { undo: () => undo(result, fields) }
				: {}),
		});
	};
	return (
		<Dialog
			open
			title={props.title}
			okText={t('dialog.save')}
			cancelText={t('change.cancel')}
			confirmLoading={busy}
			onOk={form.submit}
			onCancel={onClose}
		>
			<Form<Fields>
				form={form}
				layout="vertical"
				initialValues={props.initial}
				onValuesChange={(changed: Partial<Fields>) => props.onChange?.(changed)}
				onFinish={(fields) => void finish(fields)}
			>
				{props.children}
			</Form>
		</Dialog>
	);
}
