import { type Folder, longestFolderName } from '@pacesetter/core/reading';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../app/api.ts';
import { useAct } from '../../app/use-act.ts';
import { formatCount } from '../../ui/format.ts';
import { addressOf } from './address.ts';
import styles from './reading.module.css';

interface FoldersProps {
	readonly folders: readonly Folder[];
	readonly loose: number;
	readonly at: string | null;
	/** To which links lead now. */
	readonly shared: readonly string[];
}

/** The folders with how much lies in each, and a field for a new one. */
export function Folders({ folders, loose, at, shared }: FoldersProps) {
	const { t } = useTranslation('reading');
	const { busy, act } = useAct();
	const [form] = Form.useForm<{ name: string }>();
	const add = async (fields: { name: string }): Promise<void> => {
		if (await act(() => api.reading.folder.add(fields))) form.resetFields();
	};
	const places = [{ id: null, name: t('loose'), count: loose }, ...folders];
	return (
		<nav aria-label={t('places')} className={styles.folders}>
			<ul>
				{places.map(({ id, name, count }) => (
					<li key={id}>
						<Link to={addressOf(id)} aria-current={id === at ? 'page' : undefined}>
							{name}
							{id !== null && shared.includes(id) && <em>{t('folder.shared')}</em>} <span>{formatCount(count)}</span>
						</Link>
					</li>
				))}
			</ul>
			<Form form={form} layout="vertical" onFinish={(fields) => void add(fields)}>
				<Form.Item
					name="name"
					label={t('folder.name')}
					rules={[{ required: true, whitespace: true, message: t('folder.rule') }]}
				>
					<Input maxLength={longestFolderName} autoComplete="off" />
				</Form.Item>
				<Button htmlType="submit" loading={busy}>
					{t('folder.add')}
				</Button>
			</Form>
		</nav>
	);
}
