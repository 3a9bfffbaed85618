import { wordSet } from './set.ts';

/** Family names of languages that put them first, in Latin letters; folded. */
export const CHINESE_SURNAMES = wordSet(`
  ai an ao bai bao bi bian bo cai cao cen chai chan chang chao chau chen cheng cheung chi chiang chin chiu cho chong chou chow
  chu chua chui chun cui dai deng diao ding dong dou du duan fan fang fei feng foo fu fung gan gao ge geng gong gu guan guo
  han hao he ho hong hou hsieh hsu hu hua huang hui huo ip ji jia jian jiang jiao jin jing ju kang ke ko kong ku kung kuo kwan
  kwok lai lam lan lang lau law lee lei leung li lian liang liao lie lien lim lin ling liu lo lok long loo lou lu lui luk luo
  lv ma mai man mao mei meng mi miao min ming mo mok mou mu na ng ngai ni nie ning niu ong ou ouyang pan pang pei peng pi ping
  pu qi qian qiao qin qiu qu quan que ran rao ren rong ruan rui sha shan shang shao shen sheng shi shu shum sima situ siu so
  song soo su sui sun sung szeto tai tam tan tang tao teng teo tian tien ting toh tong tsai tsang tse tseng tso tsui tu tung wai
  wan wang wei wen weng wong woo wu xi xia xian xiang xiao xie xin xing xiong xu xuan xue yan yang yao yau ye yee yeh yeung yi
  yim yin ying yip yiu yong you yu yuan yue yuen yun zang zeng zha zhai zhan zhang zhao zhen zheng zhong zhou zhu zhuang zhuo
  zong zou zuo`);

export const KOREAN_SURNAMES = wordSet(`
  ahn an bae baek bai ban bang byun cha chae chang cho choe choi chon chong choo chu chun chung eom gang gil go gong goo gu gwak
  ha ham han heo ho hong huh hur hwang hyon hyun im in jang jeon jeong ji jin jo joo joon ju jun jung kang ki kil kim ko kong koo
  ku kuk kwak kwon lee lim ma maeng min moon mun myung na nam namgung no noh oh ok pae paek paik pak pang park pyo pyon ra ri
  rhee rim ro roh ryang ryo ryoo ryu seo shim shin shon sim sin so sohn son song suh sul sung tae to u uhm um we wi woo won yang
  yeo yeom yi yim yo yom yon yoo yoon you yu yun`);

export const VIETNAMESE_SURNAMES = wordSet(
  'nguyen tran le pham hoang huynh phan vu vo dang bui do ngo duong ly truong dinh doan mai trinh dao luong vuong',
);

export const HUNGARIAN_SURNAMES = wordSet(`
  orban szijjarto nagy kovacs toth szabo horvath varga kiss molnar nemeth farkas balogh papp takacs juhasz lakatos meszaros
  olah simon racz fekete szilagyi torok feher balazs gal szucs kocsis fodor antal bajnai gyurcsany martonyi kovesi ader matolcsy`);
