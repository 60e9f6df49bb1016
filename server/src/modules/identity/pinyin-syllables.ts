/** Every syllable of Mandarin, the frequent ones first: names and phrases in pinyin are strings of these. */
export const syllables = (
	'de shi yi bu you zhi ren zhong da wo shang ge guo di dao ta men jiu zi lai jian xing fa zai qi jia ji li wei ' +
	'xia he qian sheng cheng zhu ke ye shuo yao hui yu fang guan dui neng tian zhe nian dong zuo jin gong xi hao min ' +
	'jing xian yang wang zhang liu chen yan huang zhao wu zhou xu sun ma hu lin guo luo gao liang zheng xie tang song ' +
	'han deng cao feng zeng peng xiao cai pan yuan tian dong yu jiang du cui lu ye su ai an ang ao ba bai ban bang bao ' +
	'bei ben beng bi bian biao bie bin bing bo ca can cang ce cen ceng cha chai chan chang chao che chi chong chou chu ' +
	'chua chuai chuan chuang chui chun chuo ci cong cou cu cuan cun cuo dai dan dang dei den dia dian diao die ding diu ' +
	'dou duan dun duo e ei en eng er fan fei fen fo fou fu ga gai gan gang gei gen geng gou gu gua guai guang gui gun ha ' +
	'hai hang hei hen heng hong hou hua huai huan hun huo jiao jie jiong ju juan jue jun ka kai kan kang kao kei ken keng ' +
	'kong kou ku kua kuai kuan kuang kui kun kuo la lan lang lao le lei leng lia lian liao lie ling long lou lv luan lue ' +
	'lun mai man mang mao me mei men meng mi mian miao mie ming miu mo mou mu na nai nan nang nao ne nei nen ni niang niao ' +
	'nie nin ning niu nong nou nu nv nuan nue nuo o ou pa pai pang pao pei pen pi pian piao pie pin ping po pou pu qia qiang ' +
	'qiao qie qin qing qiong qiu qu quan que qun ran rang rao re reng ri rong rou ru rua ruan rui run ruo sa sai san sang ' +
	'sao se sen seng sha shai shan shao she shei shen shou shu shua shuai shuan shuang shui shun si sou suan sui suo tai tan ' +
	'tao te teng ti tiao tie ting tong tou tu tuan tui tun tuo wa wai wan wen weng xiang xin xiong xiu xuan xue xun ya yin ' +
	'ying yo yong yue yun za zan zang zao ze zei zen zha zhai zhan zhen zhua zhuai zhuan zhuang zhui zhun zhuo zong zou zu ' +
	'zuan zui zun'
).split(' ');
