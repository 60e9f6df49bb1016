import { Empty, Pagination, Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import styles from './organisation.module.css';

interface Paging {
	readonly page: number;
	readonly size: number;
	readonly total: number;
	readonly address: (page: number) => string;
}

interface Props<Row> {
	readonly label: string;
	readonly rows: readonly Row[];
	readonly columns: TableColumnsType<Row>;
	readonly rowKey?: (row: Row) => string | number;
	/** What to do where there is nothing to show. */
	readonly empty: ReactNode;
	/** How many there are, in words. */
	readonly total?: string;
	readonly paging?: Paging;
}

/**
 * Rows of whatever kind, dense, with their number above and pages below. Columns of class `wide` give way on narrow screens;
 * what they tell stands in the first column there.
 */
export function DataTable<Row extends object>(props: Props<Row>) {
	const { rows, paging } = props;
	const navigate = useNavigate();
	if (rows.length === 0) return <Empty description={props.empty} />;
	return (
		<>
			{props.total && (
				<p className={styles.total} role="status">
					{props.total}
				</p>
			)}
			<Table<Row>
				className={styles.table ?? ''}
				aria-label={props.label}
				rowKey={props.rowKey ?? 'id'}
				size="small"
				pagination={false}
				columns={props.columns}
				dataSource={[...rows]}
			/>
			{paging && (
				<Pagination
					className={styles.pages ?? ''}
					align="center"
					hideOnSinglePage
					current={paging.page}
					pageSize={paging.size}
					total={paging.total}
					showSizeChanger={false}
					onChange={(page) => void navigate(paging.address(page))}
				/>
			)}
		</>
	);
}
