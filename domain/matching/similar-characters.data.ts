/**
 * Traditional and variant forms beside the simplified character in use today,
 * for characters met in names (通用规范汉字表, appendix of forms).
 */
const VARIANTS =
  '国國圀 华華 军軍 伟偉 张張 陈陳 刘劉 杨楊 赵趙 黄黃 吴吳 孙孫 马馬 罗羅 郑鄭 谢謝 许許 韩韓 邓鄧 冯馮 萧蕭 叶葉 苏蘇 吕呂 卢盧 钟鍾鐘锺 谭譚 陆陸 贾賈 邹鄒 龙龍 贺賀 顾顧 龚龔 万萬 钱錢 严嚴 莲蓮 凤鳳 兰蘭 峰峯 丽麗 静靜 娇嬌 红紅 艳艷豔 颖穎 梦夢 诗詩 语語 轩軒 泽澤 涛濤 刚剛 强強彊 杰傑 鹏鵬 宝寶 义義 贤賢 庆慶 爱愛 荣榮 ' +
 '东東 云雲 余餘 侠俠 俭儉 兴興 关關 凯凱 则則 务務 劲勁 励勵 勋勳 单單 卫衛 厉厲 发發 变變 启啟啓 员員 响響 团團 园園 圣聖 坚堅 声聲 处處 备備 头頭 奋奮 奖獎 娄婁 婴嬰 学學 宁寧甯 实實 宪憲 宾賓 对對 寿壽 将將 尔爾 尧堯 岁歲 岛島 岭嶺 岳嶽 峦巒 巩鞏 师師 帅帥 广廣 应應 开開 异異 彦彥 征徵 忆憶 怀懷 总總 恒恆 恳懇 悦悅 惩懲 报報 择擇 敌敵 斋齋 时時 显顯 晓曉 晖暉 晔曄 术術 权權 来來 枫楓 柠檸 栋棟 栾欒 标標 树樹 桥橋 桦樺 梁樑 楼樓 欢歡 欧歐 毕畢 气氣 汉漢 沪滬 泪淚 洁潔 浅淺 济濟 浓濃 涌湧 润潤 涧澗 渊淵 渔漁 温溫 湾灣 滨濱 满滿 灵靈 灿燦 炜煒 炼煉 烁爍 烛燭 焕煥 焰燄 爷爺 牵牽 玛瑪 玮瑋 环環 珑瓏 琼瓊 瑶瑤 瑷璦 璎瓔 电電 画畫 畅暢 畴疇 盘盤 盖蓋 眞真 睁睜 矫矯 砚硯 礼禮 祎禕 祯禎 秋穐 种種 积積 稳穩 穷窮 竞競 笃篤 笔筆 笼籠 筑築 简簡 篮籃 类類 级級 纪紀 纯純 纲綱 纳納 纵縱 纶綸 线線綫 练練 组組 绅紳 细細 织織 终終 绍紹 经經 结結 给給 绚絢 统統 绣繡 继繼 绩績 绪緒 续續 维維 绮綺 绯緋 绵綿 缃緗 缘緣 缪繆 羡羨 翘翹 耀燿 联聯 聪聰 肃肅 胜勝 脉脈 腾騰 舰艦 艺藝 节節 芦蘆 苇葦 荐薦 荫蔭 药藥 莹瑩 莺鶯 营營 蓝藍 蔷薔 虑慮 虽雖 蚁蟻 蛮蠻 见見 观觀 规規 觉覺 览覽 订訂 认認 让讓 议議 讯訊 记記 讲講 论論 设設 访訪 证證 评評 识識 词詞 译譯 试試 诚誠 详詳 诺諾 课課 谊誼 谋謀 谦謙 谨謹 贝貝 贞貞 负負 财財 责責 质質 贯貫 贵貴 费費 贻貽 资資 赏賞 赐賜 赛賽 赞贊讚 赢贏 跃躍 车車 轮輪 软軟 轻輕 载載 辅輔 辉輝煇 达達 迁遷 过過 迈邁 运運 进進 远遠 连連 迟遲 逊遜 遥遙 郁鬱 郏郟 郸鄲 酝醞 里裏裡 鉴鑒鑑 针針 钊釗 钏釧 钢鋼 钧鈞 钦欽 钰鈺 铁鐵 铃鈴 铎鐸 铜銅 铠鎧 铭銘 银銀 铸鑄 链鏈 锁鎖 锋鋒 锐銳 锡錫 锦錦 键鍵 镇鎮 镜鏡 长長 门門 闫閆阎閻 闵閔 闻聞 闽閩 阔闊 队隊 阳陽 阴陰 际際 陕陝 隐隱 难難 雾霧 霁霽 韦韋 韬韜 韵韻 页頁 项項 顺順 须須 颂頌 颉頡 颐頤 频頻 颜顏 风風 飏颺 飞飛 饶饒 驭馭 驰馳 驹駒 驿驛 骁驍 骄驕 骆駱 骋騁 骏駿 骐騏 骞騫 鱼魚 鲁魯 鲍鮑 鲜鮮 鸟鳥 鸣鳴 鸽鴿 鸿鴻 鹃鵑 鹤鶴 鹰鷹 麦麥 齐齊 齿齒 龄齡';

/** Characters taken for each other by the eye or by the first strokes typed. */
const LOOK_ALIKES =
  '己已巳 末未 士土 王玉主 日曰 人入八 大太犬 天夫 千干于 壬王 戍戌戊 晴睛 博搏 杨扬 梅海 玲铃 坤珅 茜苗 昊吴 冶治 冰泳 辰晨 渊洲 风凤 丹舟 娟捐 浩洁 佳住 秀季 明朋 敏每 江红 林材 军车 宁宇 萍苹 琴琹 彬杉 轩轲 洋样 洪拱 宏宠 勇男 建健 文又 永水 新亲 春舂 美关 ' +
  '今令 刀力 师帅 拔拨 折析 密蜜 历厉 免兔 侯候 岳兵 卢户 陈阵 孙孔 何河 徐除 杜社 余佘 汪江 沈沉 谢射 候侯 亮高 桂挂 伟伍 芳劳 芬芳 菊萄 莉利 莲连 菁青 蕾雷 薇微 颖颍 炎焱 森林 鑫金 淼水 磊石 晶昌 品晶 祥详 详样 祺棋 琪棋 琦椅 瑞端 瑜喻 瑾谨 玮炜 炜纬 志态 思恩 恩息 惠慧 梓辛 桐铜 柏伯 柳杨 杉彬 松枝 枝技 楠南 槐魂 凡几 凯剀 刚钢 利刹 加如 姗珊 珊册 姣娇 姚桃 婕捷 婧靖 靖静 媛缓 嫒媛 宣宜 宜直 容客 富宫 岩岸 峻俊 俊骏 峰锋 锋烽 崇祟 巧功 帆凡 平干 庆床 广厂 康庸 廷延 延廷 彤丹 彦颜 徽微 怡治 恒桓 悦锐 情清 清青 晗哈 晓绕 晖挥 晨辰 景影 智知 曦羲 朗郎 木本 本未 杏吞 杰点 东车 柔矛 栋冻 根银 格恪 梁粱 梦林 楷揩 欣欧 正止 武式 毅段 民氏 汉叹 沛市 沁心 泉皇 波坡 泽择 浚俊 涛寿 涵函 淑叔 添舔 渝榆 湘相 源原 溪奚 滨宾 漫慢 潇萧 澄橙 灵录 炳柄 烨桦 焕换 熙照 燕蒸 爽夹 玥钥 珂坷 珍诊 珠株 琛深 琳淋 琼凉 璐路 璇旋 田由 甲申 由甲 畅杨 白百 皓浩 盈盛 盛盈 睿璇 硕顾 祖组 福副 禄碌 秋耿 程逞 稳隐 立丘 竹什 筠均 红江 纯钝 纪记 绍招 维堆 绮椅 缘绿 罡置 翔羊 翠萃 联耽 育肓 胜性 腾滕 良艮 艳绝 艺忆 芙夫 芝之 芸云 若苦 英央 茂戊 茹如 荷何 菲非 萌明 蓉容 蓓培 虎虚 虹红 蝶碟 西酉 诗待 诚城 诺偌 豪毫 贝见 贤坚 贵责 赫郝 超起 越起 跃妖 轶铁 辉挥 迎仰 连莲 逸免 道首 邦帮 郁都 鸣鸟 鸿鸣 鹃娟 鹏棚 鹤鸽 麒麟 黎梨 龙尤';

function pairUp(groups: string): ReadonlyMap<string, string> {
  return new Map(groups.split(' ').flatMap(([first = '', ...others]) => others.map((other) => [other, first] as const)));
}

/** Variant form → the form in use. */
export const usualForms: ReadonlyMap<string, string> = pairUp(VARIANTS);

/** Both ways round: `己已`, `已己`. */
export const lookAlikes: ReadonlySet<string> = new Set(
  LOOK_ALIKES.split(' ').flatMap((group) => [...group].flatMap((one) => [...group].flatMap((other) => (one === other ? [] : [one + other])))),
);

/** Surnames of two characters (百家姓 and the police's lists). */
export const compoundSurnames: ReadonlySet<string> = new Set(
  '欧阳 上官 尉迟 司马 诸葛 皇甫 司徒 令狐 慕容 夏侯 东方 公孙 司空 轩辕 宇文 长孙 端木 南宫 西门 东郭 赫连 呼延 闻人 澹台 公冶 濮阳 淳于 单于 太叔 申屠 仲孙 钟离 鲜于 闾丘 亓官 独孤 完颜 拓跋 第五 万俟'.split(' '),
);

/** Surnames read otherwise than the characters are in other words, with their tones (现代汉语词典, the entries marked as surnames). */
export const surnameReadings: ReadonlyMap<string, readonly string[]> = new Map(
  '单 shan4,仇 qiu2,解 xie4,查 zha1,区 ou1,尉迟 yu4 chi2,朴 piao2,任 ren2,曾 zeng1,盖 ge3,乐 yue4,翟 zhai2,覃 qin2,缪 miao4,员 yun4,宓 fu2,冼 xian3,折 she2,召 shao4,万俟 mo4 qi2,长孙 zhang3 sun1,令狐 ling2 hu2,澹台 tan2 tai2,华 hua4,葛 ge3,纪 ji3,燕 yan1,宁 ning4,过 guo1,应 ying1,那 na1,贲 ben1,洗 xian3,隗 kui2'
    .split(',')
    .map((entry) => entry.split(' '))
    .map(([surname = '', ...syllables]) => [surname, syllables] as const),
);
