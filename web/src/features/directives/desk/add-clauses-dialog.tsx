import { mostLines } from '@pacesetter/core/directives/desk';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../app/dialog.tsx';
import type { Clause } from '../shared/types.ts';

interface Props {
	/** They come behind it; null for the end. */
	readonly behind: Clause | null;
	readonly onAdd: (lines: string[]) => void;
	readonly onClose: () => void;
}

/** A line holds so much. */
const longest = 200;
const linesOf = (words: string): string[] =>
	words
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '');

/** Clauses that were not found in the document, put in by hand, a line each. */
export function AddClausesDialog({ behind, onAdd, onClose }: Props) {
	const { t } = useTranslation('directives');
	const [form] = Form.useForm<{ lines: string }>();
	const check = (words = ''): Promise<void> => {
		const lines = linesOf(words);
		if (lines.length === 0) return Promise.reject(new Error(t('byHand.rule')));
		const fits = lines.length <= mostLines && lines.every((line) => line.length <= longest);
		return fits ? Promise.resolve() : Promise.reject(new Error(t('byHand.long', { lines: mostLines, longest })));
	};
	return (
		<Dialog
			open
			title={t('byHand.title')}
			okText={t('byHand.add')}
			cancelText={t('register.cancel')}
			onOk={form.submit}
			onCancel={onClose}
		>
			<Form form={form} layout="vertical" onFinish={({ lines }) => onAdd(linesOf(lines))}>
				<Form.Item
					name="lines"
					label={behind === null ? t('byHand.atEnd') : t('byHand.behind', { name: behind.title ?? behind.heading })}
					extra={t('byHand.hint')}
					rules={[{ validator: (_, words?: string) => check(words) }]}
				>
					<Input.TextArea autoSize={{ minRows: 4, maxRows: 14 }} />
				</Form.Item>
			</Form>
		</Dialog>
	);
}
