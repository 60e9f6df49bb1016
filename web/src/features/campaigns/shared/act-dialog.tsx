import { Button, Form } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../app/dialog.tsx';
import { useAct } from '../../../app/use-act.ts';
import { type Notice, useUndo } from '../../../app/use-undo.tsx';
import styles from './campaigns.module.css';

interface Props<Fields, Answer> {
	readonly label: string;
	/** As the button and the dialog are called where the label stands several times on a page; begins with it. */
	readonly name?: string;
	readonly primary?: boolean;
	readonly initial?: Partial<Fields>;
	readonly send: (fields: Fields) => Promise<Answer>;
	/** What is said while it is sent, of what may take a while. */
	readonly during?: string;
	readonly done: string | ((answer: Answer) => string);
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
			<Button type={props.primary ? 'primary' : 'default'} aria-label={props.name} onClick={() => setOpen(true)}>
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
	/** Fields are checked before the button is busy: pressed twice it would send twice. */
	const sending = useRef(false);
	const { done, undo, undoable = () => true } = props;
	const submit = async (fields: Fields): Promise<void> => {
		if (sending.current) return;
		sending.current = true;
		let told: Notice | undefined;
		await act(async () => {
			const answer = await props.send(fields);
			const takeBack = undo && undoable(answer) ? () => undo(answer) : undefined;
			told = { title: typeof done === 'string' ? done : done(answer), undo: takeBack };
		});
		sending.current = false;
		if (!told) return;
		props.onClose();
		tell(told);
	};
	return (
		<Dialog
			open
			title={props.name ?? props.label}
			okText={t('dialog.save')}
			cancelText={t('dialog.cancel')}
			confirmLoading={busy}
			okButtonProps={{ 'aria-disabled': busy }}
			cancelButtonProps={{ disabled: busy }}
			onOk={form.submit}
			// Closed before its end it could be opened and sent again.
			onCancel={() => !busy && props.onClose()}
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
			{props.during && (
				<p className={styles.soft} role="status" aria-busy={busy}>
					{busy && props.during}
				</p>
			)}
		</Dialog>
	);
}
