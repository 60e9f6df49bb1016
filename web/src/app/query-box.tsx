import { Input } from 'antd';
import styles from './query-box.module.css';

interface Props {
	readonly value: string;
	/** What may be typed. */
	readonly label: string;
	readonly most?: number;
	readonly onQuery: (query: string) => void;
}

/** Where a list is looked through by words; Enter or the glass begins. Another address brings its own words. */
export const QueryBox = ({ value, label, most = 60, onQuery }: Props) => (
	<Input.Search
		key={value}
		className={styles.query ?? ''}
		defaultValue={value}
		allowClear
		maxLength={most}
		aria-label={label}
		placeholder={label}
		onSearch={(query) => onQuery(query.trim())}
	/>
);
