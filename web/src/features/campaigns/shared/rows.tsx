import { Empty, Pagination, Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import styles from './campaigns.module.css';

interface Props<Row> {
	readonly label: string;
	readonly listed: {
		readonly items: readonly Row[];
		readonly total: number;
		readonly page: number;
		readonly size: number;
	};
	readonly columns: TableColumnsType<Row>;
	/** What to do where there is nothing to show. */
	readonly empty: ReactNode;
	readonly address: (page: number) => string;
}

/** A page of rows. Columns of class `wide` give way on narrow screens. */
export function Rows<Row extends { readonly id: string }>({ label, listed, columns, empty, address }: Props<Row>) {
	const navigate = useNavigate();
	if (listed.items.length === 0) return <Empty description={empty} />;
	const turn = (page: number) => void navigate(address(page));
	return (
		<div className={styles.scroll}>
			<Table<Row>
				rowKey="id"
				size="small"
				className={styles.table ?? ''}
				aria-label={label}
				columns={columns}
				dataSource={[...listed.items]}
				pagination={false}
			/>
			<div className={styles.pages}>
				<Pagination
					hideOnSinglePage
					showSizeChanger={false}
					current={listed.page}
					pageSize={listed.size}
					total={listed.total}
					onChange={turn}
				/>
			</div>
		</div>
	);
}
