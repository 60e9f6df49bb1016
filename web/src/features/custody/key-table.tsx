import { Table, type TableColumnsType, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatCount, formatDay } from '../../ui/format.ts';
import styles from './custody.module.css';
import type { Key } from './types.ts';

/** The keys by name, never a key itself. */
export function KeyTable({ keys }: { keys: readonly Key[] }) {
	const { t } = useTranslation('custody');
	const state = ({ current, inKeyFile, values, retiredAt }: Key) => {
		if (!inKeyFile)
			return <Tag color={values > 0 ? 'error' : 'default'}>{t(values > 0 ? 'key.missing' : 'key.gone')}</Tag>;
		if (current) return <Tag color="success">{t('key.current')}</Tag>;
		return retiredAt ? t('key.retired', { day: formatDay(retiredAt) }) : <Tag color="warning">{t('key.leaving')}</Tag>;
	};
	const columns: TableColumnsType<Key> = [
		{ title: t('key.name'), render: (_, { name }) => <code>{name}</code> },
		{ title: t('key.values'), align: 'right', render: (_, { values }) => formatCount(values) },
		{ title: t('key.state'), render: (_, key) => state(key) },
	];
	return (
		<Table<Key>
			className={styles.table ?? ''}
			rowKey="name"
			size="middle"
			pagination={false}
			columns={columns}
			dataSource={[...keys]}
		/>
	);
}
