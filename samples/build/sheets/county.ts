/** A township or street of the invented county, with the branches below its committee. */
export interface Town {
	name: string;
	committee: string;
	branches: string[];
}

/** The county's seven townships. */
export const TOWNS: Town[] = [
	town('朝花街道', '党工委', ['夕拾社区', '百草园社区', '三味书屋社区', '街道机关', '流云物业联合']),
	town('晴耕镇', '党委', ['一犁村', '新秧村', '暖阳村', '镇机关', '农机合作社联合']),
	town('雨读镇', '党委', ['灯下村', '砚池村', '听檐村', '镇机关', '中心校']),
	town('归帆镇', '党委', ['渔火村', '枕河村', '白鹭村', '镇机关', '归帆物流园联合']),
	town('听蛙乡', '党委', ['荷风村', '半亩村', '萤窗村', '乡机关']),
	town('数星乡', '党委', ['北斗村', '银汉村', '望月村', '乡机关']),
	town('拾穗乡', '党委', ['金镰村', '满仓村', '晒谷村', '乡机关']),
];

function town(name: string, kind: string, places: string[]): Town {
	return { name, committee: `${name}${kind}`, branches: places.map((place) => `${place}党支部`) };
}
