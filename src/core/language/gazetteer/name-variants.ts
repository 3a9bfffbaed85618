import { fold } from './fold.ts';

/**
 * Given names that one person may go by: short forms, and spellings of one name in Latin letters. One group a line, kept
 * tight: Jan and Ivan are one name's history, but two people. A name may stand in several groups.
 */
const GROUPS = `
Abdullah Abdallah Abdulla Abdalla
Abdulaziz Abdelaziz Abdul-Aziz
Abdelfattah Abdel-Fattah Abdul-Fattah Abdulfattah
Abraham Abe
Ahmed Ahmad Ahmet Akhmed Akhmad
Aisha Ayesha Aicha Aysha
Alan Al
Albert Al Bert
Alexander Aleksandr Alexandr Aleksander Aleksandar Oleksandr Aliaksandr Alyaksandr Alex Alec Sasha Sandy Xander
Alexandra Aleksandra Oleksandra Alex Sasha Sandra
Alexei Alexey Aleksei Aleksey Oleksiy Oleksii Alyaksey Aliaksei
Alexis Alexios
Alfred Alf Fred Al
Ali Aly
Anatoly Anatoli Anatoliy Anatolii
Andrei Andrey Andriy Andrii Andrej
Andrew Andy Drew
Andreas Andi
Anastasia Anastasiya Anastasiia
Anthony Antony Tony
Antonio Antoni Toni Tony
Arkady Arkadi Arkadiy
Arthur Art
Artem Artyom Artiom
Barbara Barb
Bartholomew Bart
Benjamin Binyamin Benyamin Ben Benny
Bernard Bernie
Bogdan Bohdan
Bradley Brad
Calvin Cal
Catherine Katherine Kathryn Katharine Cathy Kathy Kate Katie
Charles Charlie Chuck Chas
Christine Christina Chris Chrissie Tina
Christopher Chris Kit
Christian Chris
Clifford Cliff
Clinton Clint
Cynthia Cindy
Daniel Dan Danny
Daniil Danil Danylo
David Dave
Deborah Debra Deb Debbie
Denis Denys Dennis
Dmitry Dmitri Dmitriy Dmitrii Dmytro Dimitri Dimitry Dzmitry
Dimitris Dimitrios
Donald Don Donnie
Dorothy Dot Dottie
Douglas Doug
Ebrahim Ibrahim
Edward Ed Eddie Ted Teddy Ned
Eduard Ed Eduards
Edmund Ed
Ekaterina Yekaterina Kateryna Katerina Katya
Elena Yelena Olena Jelena
Elizabeth Elisabeth Liz Lizzie Beth Betty Betsy Eliza Libby
Elizaveta Yelizaveta
Emmanuel Emanuel
Eugene Gene
Evgeny Evgeni Evgenii Yevgeny Yevgeni Yevgeniy Yevhen Evgeniy Eugene Ievgen
Evgenia Yevgenia Evgeniya Yevheniya
Ezekiel Zeke
Faisal Faysal Feisal
Farouk Faruk Farooq Faruq
Fatima Fatma Fatimah Fatemeh
Francis Frank Fran
Francisco Paco Pancho
Franklin Frank
Frederick Frederic Fred Freddie Freddy
Friedrich Fritz
Fyodor Fedor Feodor
Gabriel Gabe
Galina Halyna
Gennady Gennadi Gennadiy Gennadii Hennadiy
Georgy Georgi Georgiy Georgii Heorhiy
Giorgi Georgi George
Georgios Giorgos Yorgos George
Gerald Gerry Jerry
Gerard Gerry
Gerhard Gerd
Gilbert Gil
Giovanni Gianni
Giuseppe Beppe
Gleb Hlib
Gregory Greg
Grigory Grigori Grigoriy Hryhoriy
Gunter Guenter Gunther Guenther
Haider Haidar Haydar Hayder Hyder
Hamid Hameed
Hassan Hasan
Heinrich Heinz
Henry Hank Harry
Hendrik Henk
Herbert Herb Bert
Hossein Hussein Husain Hussain Husayn Huseyin Husein Hossain
Howard Howie
Hugh Hughie
Igor Ihor
Ilya Illia Ilia Iliya
Ioannis Yannis Giannis Yiannis
Irina Iryna Irena
Isaac Ike
Ismail Ismael Esmail
Jacob Jake
Jakub Kuba
Jacqueline Jackie
James Jim Jimmy Jamie
Janet Jan
Jeffrey Geoffrey Jeff Geoff
Jennifer Jenny Jen
Jeremy Jerry
Jerome Jerry
Jessica Jess Jessie
Joachim Jochen Achim
Johann Johan
Johannes Hannes
John Jack Johnny Jon
Jonathan Jonathon Jon Johnny
Joseph Joe Joey
Jose Pepe
Josephine Jo Josie
Joshua Josh
Judith Judy
Julia Yulia Yuliya Iulia Yuliia
Julius Jules
Karim Kareem
Kenneth Ken Kenny
Khadija Khadijah
Khaled Khalid
Kimberly Kim
Kirill Kyrylo
Konstantin Constantin Kostyantyn
Konstantinos Kostas Costas
Larisa Larissa Larysa
Lawrence Laurence Larry
Leila Layla Laila Leyla
Leonard Len Lenny
Leonid Leonyd
Louis Lewis Lou
Ludwig Lutz
Lyudmila Ludmila Ludmilla Liudmila Liudmyla Lyudmyla
Luis Lucho
Madeleine Maddie
Mahmoud Mahmud Mahmood Makhmud
Manuel Manolo
Mansour Mansur Mansoor
Margaret Maggie Peggy Meg Margie
Maria Mariya Mariia Mariya Marija
Mary Maria Marie Molly
Mariam Maryam Miriam
Marina Maryna
Marc Mark
Martin Marty
Masoud Massoud Masood Masud
Matthew Matt
Matthias Mathias
Maxim Maksim Maksym Maxime Max
Maximilian Max
Mehdi Mahdi
Michael Mike Mick Mickey Micky
Mikhail Mykhailo Mykhaylo Mikhael Mihail Misha Michael
Mikheil Mikhail Misha
Mitchell Mitch
Mohammed Mohamed Muhammad Mohammad Mohamad Muhamad Muhammed Mohamud
Moses Moshe
Mukhtar Mokhtar Moktar
Mustafa Mostafa Mustapha Moustafa
Mykola Nikolai Nikolay Mikalai
Nasser Nasir Naser
Natalia Natalya Nataliya Nataliia Natalie Natasha
Nathaniel Nathan Nate Nat
Nicholas Nicolas Nick Nicky
Nicolae Nicu
Nikita Mykyta
Nikolai Nikolay Nikolaj Kolya
Nikolaos Nikos Nicos
Oleg Oleh
Olga Olha
Omar Umar Omer
Osama Usama
Osman Usman Othman Uthman
Oscar Oskar
Pamela Pam
Patricia Pat Patty Trish
Patrick Pat Paddy
Pavel Pavlo Pavol
Peter Pete
Petr Pyotr Petro Piotr
Philip Phillip Phil
Philipp Philip Phil
Qasim Qassim Qassem Kassim Kasim Kassem Qasem Ghasem
Rachel Rachael
Rafik Rafiq Rafic
Randall Randolph Randy
Rashid Rasheed Rachid
Raymond Ray
Rebecca Becky Becca
Reginald Reg Reggie
Richard Rick Ricky Dick Rich
Robert Rob Bob Bobby Robbie Bert
Roger Rodger
Ronald Ron Ronnie
Rudolf Rudolph Rudy Rudi
Russell Russ
Said Saeed Sayed
Saif Sayf Seif
Salem Salim Saleem
Salvatore Sal
Samir Sameer
Samuel Sam Sammy
Sandra Sandy
Sarah Sara Sally
Sergei Sergey Serhiy Serhii Sergii Sergej Siarhei
Sharif Shareef
Shimon Simon
Sidney Sydney Sid
Simon Si
Solomon Sol
Sophia Sofia Sofiya Sophie
Stanislav Stanislaw Stas Stan
Stanley Stan
Stephanie Steph
Stephen Steven Steve Stevie
Stefan Stephan Steffen
Stepan Stjepan
Stewart Stuart Stu
Suleiman Sulaiman Suleyman Soliman
Susan Suzanne Susanne Susanna Sue Susie Suzy
Svetlana Svitlana Sviatlana
Tariq Tarek Tarik Tareq
Tatiana Tatyana Tetyana Tetiana Tanya
Terence Terrence Terry
Theodore Theo Ted Teddy
Theresa Teresa Terry Tess
Thomas Tom Tommy
Timothy Tim Timmy
Timofei Timofey Tymofiy
Vadim Vadym
Valentin Valentyn
Valery Valeri Valeriy Valerii
Vasily Vasili Vasiliy Vasilii Vasyl Vassily
Victor Viktor Vic
Victoria Viktoria Viktoriya Viktoriia Vicky Vicki
Vincent Vince
Vitaly Vitali Vitaliy Vitalii
Vladimir Volodymyr Uladzimir Vladimer Volodya Wladimir
Vladislav Vladyslav
Vyacheslav Viacheslav
Walid Waleed
Walter Walt Wally
Wesley Wes
Wilhelm Willy
Willem Wim
William Bill Billy Will Willie Willy Liam
Yahya Yehia Yahia
Yakov Iakov Jacob
Yaroslav Iaroslav
Yasser Yasir Yassir
Yegor Yehor Egor
Yitzhak Itzhak Isaac
Yosef Yossi
Youssef Yousef Yusuf Yousuf Yusef Yousaf
Yuri Yury Yuriy Yurii Iurii
Zachary Zach Zack
Zaid Zayd Zeid
Zainab Zeinab Zaynab
`;

const groupsOf = new Map<string, number[]>();
GROUPS.trim()
  .split('\n')
  .forEach((line, group) => {
    for (const name of line.split(/\s+/)) {
      const key = fold(name);
      groupsOf.set(key, [...(groupsOf.get(key) ?? []), group]);
    }
  });

/** Keys of names met lately: whole corpora ask for the same ones again and again. */
const keys = new Map<string, string>();
const MOST_KEYS = 50_000;

/** A rough key under which the usual spellings of one foreign name in Latin letters meet ("Sergey", "Sergei"; "Khatami", "Hatami"). */
export function transliterationKey(name: string): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  if (keys.size >= MOST_KEYS) keys.clear();
  const key = roughSpelling(name);
  keys.set(name, key);
  return key;
}

function roughSpelling(name: string): string {
  return fold(name)
    .replace(/['`-]/g, '')
    .replace(/[aou]e/g, (umlaut) => umlaut.charAt(0))
    .replace(/shch|sch|tsch/g, 'sh')
    .replace(/tch|cz/g, 'ch')
    .replace(/kh|gh/g, 'h')
    .replace(/ph/g, 'f')
    .replace(/ks/g, 'x')
    .replace(/ck|q/g, 'k')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/c(?!h)/g, 'k')
    .replace(/w/g, 'v')
    .replace(/ou/g, 'u')
    .replace(/oo/g, 'u')
    .replace(/ee/g, 'i')
    .replace(/^(?:ye|je|ie)/, 'e')
    .replace(/(?:iy|yi|ii|ij|yy|ey|ei|ai|ay)$/, 'i')
    .replace(/[yj]/g, 'i')
    .replace(/ie/g, 'e')
    .replace(/(.)\1+/g, '$1');
}

const isInitial = (name: string): boolean => /^\p{L}\.?$/u.test(name);

/**
 * Whether two given names can be one person's: equal, an initial of the other, a nickname, the same name of another
 * language or spelling. "Jean" fits "Jean-Claude".
 */
export function givenNamesFit(a: string, b: string): boolean {
  const first = fold(a);
  const second = fold(b);
  if (first === second) return true;
  if (first === '' || second === '') return false;
  if (isInitial(first) || isInitial(second)) return first[0] === second[0];
  if (first.startsWith(`${second}-`) || second.startsWith(`${first}-`)) return true;
  const groups = groupsOf.get(first);
  if (groups !== undefined && (groupsOf.get(second) ?? []).some((group) => groups.includes(group))) return true;
  return transliterationKey(first) === transliterationKey(second);
}

/** Whether two family names are one name in two spellings ("Schröder", "Schroeder"; "Zelensky", "Zelenskyy"). */
export function familyNamesFit(a: string, b: string): boolean {
  const first = fold(a);
  const second = fold(b);
  if (first === second) return true;
  if (first.length < 4 || second.length < 4) return false;
  return transliterationKey(first) === transliterationKey(second);
}
