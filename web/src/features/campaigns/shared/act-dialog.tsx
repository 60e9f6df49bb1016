import { Button, Form } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../app/dialog.tsx';
import { useAct } from '../../../app/use-act.ts';
import { useUndo } from '../../../app/use-undo.tsx';

interface Props<Fields, Answer> {
	readonly label: string;
	readonly primary?: boolean;
	readonly initial?: Partial<Fields>;
	readonly send: (fields: Fields) => Promise<Answer>;
	readonly done: string;
	readonly undo?: (answer: Answer) => Promise<unknown>;
	/** Whether it can be undone by itself; without it, whatever was done can. */
	readonly undoable?: (answer: Answer) => boolean;
	/** The fields; may depend on what was filled in. */
	readonly children: (filled: Partial<Fields>) => ReactNode;
}

/** A button that opens a form, sends it, and tells that it was done. */
export function ActDialog<Fields extends object, Answer>(props: Props<Fields, Answer>) {
	const [open, setOpen] = useState(false);
	return (
		<>
			<Button type={props.primary ? 'primary' : 'default'} onClick={() => setOpen(true)}>
				{props.label}
			</Button>
			{open && <Open {...props} onClose={() => setOpen(false)} />}
		</>
	);
}

function Open<Fields extends object, Answer>(props: Props<Fields, Answer> & { onClose: () => void }) {
	const { t } = useTranslation('campaigns');
	const { busy, act } = useAct();
	const tell = useUndo();
	const [form] = Form.useForm<Fields>();
	const [filled, fill] = useState<Partial<Fields>>(props.initial ?? {});
	const { undo, undoable = () => true } = props;
	const submit = async (fields: Fields): Promise<void> => {
		let takeBack: (() => Promise<unknown>) | undefined;
		const sent = await act(async () => {
			const answer = await props.send(fields);
			takeBack = undo && undoable(answer) ? () => undo(answer) : undefined;
		});
		if (!sent) return;
		props.onClose();
		tell({ title: props.done, undo: takeBack });
	};
	return (
		<Dialog
			open
			title={props.label}
			okText={t('dialog.save')}
			cancelText={t('dialog.cancel')}
			confirmLoading={busy}
			onOk={form.submit}
			onCancel={props.onClose}
		>
			<Form<Fields>
				form={form}
				layout="vertical"
				initialValues={props.initial ?? {}}
				onValuesChange={(_, all: Fields) => fill(all)}
				onFinish={(fields) => void submit(fields)}
			>
				{props.children(filled)}
			</Form>
		</Dialog>
	);
}
