import { Modal, type ModalProps } from 'antd';
import { useRef } from 'react';

/** What one fills in first: never a button, so that Enter and letters typed at once go where they are meant to. */
const fields = ['input', 'textarea', 'select'].map((field) => `${field}:not([disabled], [type=hidden])`).join();

/** The first field, and of a group of choices the one that is chosen. */
function focusFirst(body: HTMLElement | null): void {
	const first = body?.querySelector<HTMLElement>(fields);
	const chosen = first?.closest('[role=radiogroup]')?.querySelector<HTMLElement>('input:checked');
	(chosen ?? first)?.focus();
}

/** A dialog of the desk, which opens with its first field in focus: by itself Ant Design begins at the button that closes it. */
export function Dialog({ children, ...props }: ModalProps) {
	const body = useRef<HTMLDivElement>(null);
	return (
		<Modal {...props} afterOpenChange={(open) => open && focusFirst(body.current)}>
			<div ref={body}>{children}</div>
		</Modal>
	);
}
